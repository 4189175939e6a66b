SELECT f.oid::int8, n.nspname::text AS schema, f.opfname::text AS name, a.amname::text AS method
  FROM pg_opfamily f
  JOIN pg_namespace n ON n.oid = f.opfnamespace
  JOIN pg_am a ON a.oid = f.opfmethod
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND f.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_opfamily'::regclass AND deptype = 'e')
