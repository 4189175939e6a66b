-- Columns of tables and foreign tables. A partition's columns count as its own, as pg_dump writes them.
-- attoptions may hold an internal pg_attver, which pg_dump hides too. What few columns have is asked for in a subselect,
-- which runs for these alone.
SELECT a.attrelid::int8 AS relation, a.attnum::int AS number, a.attname::text AS name,
       format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> t.typcollation
            THEN (SELECT quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
                    FROM pg_collation co JOIN pg_namespace cn ON cn.oid = co.collnamespace
                   WHERE co.oid = a.attcollation) END AS collation,
       a.attnotnull AS not_null,
       a.attidentity::text AS identity,
       a.attgenerated::text AS generated,
       CASE WHEN a.attgenerated <> ''
            THEN (SELECT pg_get_expr(ad.adbin, ad.adrelid) FROM pg_attrdef ad
                   WHERE ad.adrelid = a.attrelid AND ad.adnum = a.attnum) END AS expression,
       CASE WHEN a.attgenerated <> ''
            THEN (SELECT ad.oid::int8 FROM pg_attrdef ad
                   WHERE ad.adrelid = a.attrelid AND ad.adnum = a.attnum) END AS expression_oid,
       a.attislocal OR c.relispartition AS local,
       a.attinhcount > 0 AND NOT c.relispartition AS inherited,
       CASE WHEN a.attstorage <> t.typstorage THEN
            CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END
       END AS storage,
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::int END AS statistics_target,
       CASE WHEN a.attoptions IS NOT NULL
            THEN ARRAY(SELECT o FROM unnest(a.attoptions) o WHERE o !~ '^pg_attver=') END AS options,
       a.attfdwoptions AS foreign_options
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_type t ON t.oid = a.atttypid
 WHERE a.attnum > 0
   AND NOT a.attisdropped
   AND c.relkind IN ('r', 'p', 'f')
   AND c.relpersistence <> 't'
   AND c.oid >= 16384
   AND a.attrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
