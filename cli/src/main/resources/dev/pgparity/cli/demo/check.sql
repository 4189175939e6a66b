-- No organisation has the same quotation number twice.
SELECT organization_id, quotation_number, count(*)
FROM quotations
GROUP BY organization_id, quotation_number
HAVING count(*) > 1;
