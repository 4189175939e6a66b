SELECT c.oid::int8, n.nspname::text AS schema, c.conname::text AS name,
       pg_encoding_to_char(c.conforencoding)::text AS from_encoding,
       pg_encoding_to_char(c.contoencoding)::text AS to_encoding,
       c.conproc::regproc::text AS function, c.condefault AS by_default
  FROM pg_conversion c
  JOIN pg_namespace n ON n.oid = c.connamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND c.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_conversion'::regclass AND deptype = 'e')
