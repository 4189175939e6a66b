SELECT p.oid::int8, n.nspname::text AS schema, p.prsname::text AS name,
       p.prsstart::regproc::text AS start, p.prstoken::regproc::text AS token, p.prsend::regproc::text AS "end",
       nullif(p.prsheadline::regproc::text, '-') AS headline, p.prslextype::regproc::text AS types
  FROM pg_ts_parser p
  JOIN pg_namespace n ON n.oid = p.prsnamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND p.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_ts_parser'::regclass AND deptype = 'e')
