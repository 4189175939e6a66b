-- Views and materialized views with their columns; the rule behind a view has the view's dependencies.
SELECT c.oid::int8, c.reltype::int8 AS row_type, rt.typarray::int8 AS array_type, r.oid::int8 AS rule,
       n.nspname::text AS schema, c.relname::text AS name, c.relkind = 'm' AS materialized, c.relispopulated AS populated,
       rtrim(pg_get_viewdef(c.oid), ';') AS query,
       coalesce(c.reloptions, '{}') AS options,
       coalesce(tc.reloptions, '{}') AS toast_options,
       CASE WHEN c.relkind = 'm' THEN nullif(am.amname::text, 'heap') END AS access_method,
       ts.spcname::text AS tablespace,
       a.names, a.types, a.collations, a.numbers
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_type rt ON rt.oid = c.reltype
  LEFT JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN'
  LEFT JOIN pg_am am ON am.oid = c.relam
  LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
  LEFT JOIN pg_class tc ON tc.oid = c.reltoastrelid
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
 WHERE c.relkind IN ('v', 'm')
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND c.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_class'::regclass AND deptype = 'e')
