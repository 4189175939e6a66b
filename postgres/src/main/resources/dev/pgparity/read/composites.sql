-- Free-standing composite types; their attributes stand in pg_attribute like columns.
SELECT t.oid::int8, t.typarray::int8 AS array_type, c.oid::int8 AS relation, n.nspname::text AS schema,
       t.typname::text AS name,
       a.names, a.types, a.collations, a.numbers
  FROM pg_type t
  JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
  JOIN pg_namespace n ON n.oid = t.typnamespace
 CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(a.attname::text ORDER BY a.attnum), '{}') AS names,
              coalesce(array_agg(a.attnum::int ORDER BY a.attnum), '{}') AS numbers,
              coalesce(array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum), '{}') AS types,
              coalesce(array_agg(CASE WHEN a.attcollation <> at.typcollation
                                      THEN quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END
                                 ORDER BY a.attnum), '{}') AS collations
         FROM pg_attribute a
         JOIN pg_type at ON at.oid = a.atttypid
         LEFT JOIN pg_collation co ON co.oid = a.attcollation
         LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) a
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND t.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_type'::regclass AND deptype = 'e')
