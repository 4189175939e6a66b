SELECT c.oid::int8, c.reltype::int8 AS row_type, rt.typarray::int8 AS array_type,
       n.nspname::text AS schema, c.relname::text AS name,
       c.relpersistence = 'u' AS unlogged,
       nullif(am.amname::text, 'heap') AS access_method,
       ts.spcname::text AS tablespace,
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
       CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, -1) END AS of_type,
       coalesce(c.reloptions, '{}') AS options,
       coalesce(tc.reloptions, '{}') AS toast_options,
       c.relrowsecurity AS row_security, c.relforcerowsecurity AS force_row_security
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_type rt ON rt.oid = c.reltype
  LEFT JOIN pg_am am ON am.oid = c.relam
  LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
  LEFT JOIN pg_class tc ON tc.oid = c.reltoastrelid
 WHERE c.relkind IN ('r', 'p')
   AND c.relpersistence <> 't'
   AND c.oid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
   AND n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND c.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_class'::regclass AND deptype = 'e')
