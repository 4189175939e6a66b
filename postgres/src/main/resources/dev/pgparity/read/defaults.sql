SELECT ad.oid::int8, ad.adrelid::int8 AS relation, ad.adnum::int AS number, a.attname::text AS name,
       pg_get_expr(ad.adbin, ad.adrelid) AS expression
  FROM pg_attrdef ad
  JOIN pg_attribute a ON a.attrelid = ad.adrelid AND a.attnum = ad.adnum
  JOIN pg_class c ON c.oid = ad.adrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE a.attgenerated = ''
   AND n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
