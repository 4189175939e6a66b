SELECT c.oid::int8, c.reltype::int8 AS row_type, rt.typarray::int8 AS array_type,
       n.nspname::text AS schema, c.relname::text AS name, s.srvname::text AS server,
       coalesce(f.ftoptions, '{}') AS options
  FROM pg_foreign_table f
  JOIN pg_class c ON c.oid = f.ftrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_foreign_server s ON s.oid = f.ftserver
  LEFT JOIN pg_type rt ON rt.oid = c.reltype
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND c.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_class'::regclass AND deptype = 'e')
