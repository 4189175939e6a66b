-- Tables and (since 15) schemas of publications, with the column list by name and the row filter.
SELECT 6106::int8 AS catalog, r.oid::int8, r.prpubid::int8 AS publication,
       1259::int8 AS object_catalog, r.prrelid::int8 AS object,
       ARRAY(SELECT a.attname::text FROM pg_attribute a --@15+
              WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs::int2[]) ORDER BY a.attname) AS columns, --@15+
       pg_get_expr(r.prqual, r.prrelid) AS filter --@15+
       '{}'::text[] AS columns, NULL::text AS filter --@-14
  FROM pg_publication_rel r
 UNION ALL --@15+
SELECT 6237, n.oid::int8, n.pnpubid::int8, 2615, n.pnnspid::int8, '{}', NULL FROM pg_publication_namespace n --@15+
