-- changed extension:xml2

BEGIN;
-- expand; data-loss
DROP EXTENSION xml2;
-- expand
CREATE EXTENSION xml2 WITH SCHEMA old_place;
-- expand
COMMENT ON EXTENSION xml2 IS 'XPath querying and XSLT';
COMMIT;
