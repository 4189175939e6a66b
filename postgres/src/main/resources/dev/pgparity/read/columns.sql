-- Columns of tables and foreign tables. A partition's columns count as its own, as pg_dump writes them.
-- attoptions may hold an internal pg_attver, which pg_dump hides too.
SELECT a.attrelid::int8 AS relation, a.attnum::int AS number, a.attname::text AS name,
       format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> t.typcollation
            THEN quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END AS collation,
       a.attnotnull AS not_null,
       -- since 17 a partition's identity is that of its partitioned table, without a sequence of its own
       CASE WHEN s.seqrelid IS NOT NULL THEN a.attidentity::text ELSE '' END AS identity,
       a.attgenerated::text AS generated,
       CASE WHEN a.attgenerated <> '' THEN pg_get_expr(ad.adbin, ad.adrelid) END AS expression,
       CASE WHEN a.attgenerated <> '' THEN ad.oid::int8 END AS expression_oid,
       a.attislocal OR c.relispartition AS local,
       a.attinhcount > 0 AND NOT c.relispartition AS inherited,
       CASE WHEN a.attstorage <> t.typstorage THEN
            CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END
       END AS storage,
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::int END AS statistics_target,
       CASE WHEN a.attoptions IS NOT NULL
            THEN ARRAY(SELECT o FROM unnest(a.attoptions) o WHERE o !~ '^pg_attver=') END AS options,
       a.attfdwoptions AS foreign_options,
       sn.nspname::text AS sequence_schema, sc.relname::text AS sequence_name, sc.oid::int8 AS sequence_oid,
       sc.relpersistence = 'u' AS sequence_unlogged,
       s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_collation co ON co.oid = a.attcollation
  LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
  -- CASE, so that the index is not asked for each of the columns that have no such thing
  LEFT JOIN pg_attrdef ad ON ad.adrelid = CASE WHEN a.attgenerated <> '' THEN a.attrelid END AND ad.adnum = a.attnum
  LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.deptype = 'i'
                       AND d.refclassid = 'pg_class'::regclass
                       AND d.refobjid = CASE WHEN a.attidentity <> '' THEN a.attrelid END AND d.refobjsubid = a.attnum
  LEFT JOIN pg_sequence s ON s.seqrelid = d.objid
  LEFT JOIN pg_class sc ON sc.oid = s.seqrelid
  LEFT JOIN pg_namespace sn ON sn.oid = sc.relnamespace
 WHERE a.attnum > 0
   AND NOT a.attisdropped
   AND c.relkind IN ('r', 'p', 'f')
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
 ORDER BY a.attrelid, a.attnum
