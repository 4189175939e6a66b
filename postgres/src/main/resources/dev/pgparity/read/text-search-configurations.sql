SELECT c.oid::int8, n.nspname::text AS schema, c.cfgname::text AS name,
       quote_ident(pn.nspname) || '.' || quote_ident(p.prsname) AS parser
  FROM pg_ts_config c
  JOIN pg_namespace n ON n.oid = c.cfgnamespace
  JOIN pg_ts_parser p ON p.oid = c.cfgparser
  JOIN pg_namespace pn ON pn.oid = p.prsnamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND c.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_ts_config'::regclass AND deptype = 'e')
