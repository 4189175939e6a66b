-- changed extension:xml2

BEGIN;
-- contract; breaks-running-code, data-loss
DROP EXTENSION xml2;
-- contract
CREATE EXTENSION xml2 WITH SCHEMA new_place;
-- contract
COMMENT ON EXTENSION xml2 IS 'XPath querying and XSLT';
COMMIT;
