-- The version is the library's, not the schema's.
SELECT c.oid::int8, n.nspname::text AS schema, c.collname::text AS name,
       CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END AS provider,
       c.collisdeterministic AS deterministic,
       CASE WHEN c.collprovider = 'i' OR c.collcollate = c.collctype THEN c.collcollate::text END AS locale, --@-14
       coalesce(c.colliculocale::text, CASE WHEN c.collcollate = c.collctype THEN c.collcollate::text END) AS locale, --@15+ --@-16
       coalesce(c.colllocale::text, CASE WHEN c.collcollate = c.collctype THEN c.collcollate::text END) AS locale, --@17+
       CASE WHEN c.collprovider = 'c' AND c.collcollate <> c.collctype THEN c.collcollate::text END AS collate,
       CASE WHEN c.collprovider = 'c' AND c.collcollate <> c.collctype THEN c.collctype::text END AS ctype,
       NULL::text AS rules --@-15
       c.collicurules::text AS rules --@16+
  FROM pg_collation c
  JOIN pg_namespace n ON n.oid = c.collnamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND c.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_collation'::regclass AND deptype = 'e')
