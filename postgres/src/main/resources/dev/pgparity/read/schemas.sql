-- Schemas of users; public counts although initdb made it.
SELECT n.oid::int8, n.nspname::text AS name
  FROM pg_namespace n
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND n.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_namespace'::regclass AND deptype = 'e')
