-- every row returned is a failure
SELECT organization_id, number, count(*)
  FROM quotations
 GROUP BY 1, 2
HAVING count(*) > 1
