-- Everything that pg_dump would write, by its place in the catalogs and as cheaply as can be: what no reader claimed is
-- looked at again by unclaimed.sql. Members of extensions are not counted.
WITH hidden AS (
    SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_' OR nspname IN ('information_schema', 'pgparity')
), members AS (
    SELECT classid, objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
)
SELECT o.catalog::int8, o.oid::int8
  FROM (
    SELECT 1259 AS catalog, oid FROM pg_class
     WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c') AND relpersistence <> 't' AND oid >= 16384
       AND relkind <> 'S' -- identity columns of tables that are alike --@alike
       AND oid NOT IN (SELECT unnest(current_setting('pgparity.alike')::oid[])) --@alike
       AND relnamespace NOT IN (SELECT oid FROM hidden)
    UNION ALL
    SELECT 1247, t.oid FROM pg_type t
     WHERE t.typtype IN ('b', 'd', 'e', 'r', 'p') AND t.typrelid = 0 AND t.oid >= 16384
       AND NOT (t.typelem <> 0 AND EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid))
       AND t.typnamespace NOT IN (SELECT oid FROM hidden)
    UNION ALL
    SELECT 1255, oid FROM pg_proc WHERE oid >= 16384 AND pronamespace NOT IN (SELECT oid FROM hidden)
    UNION ALL SELECT 2617, oid FROM pg_operator WHERE oid >= 16384
    UNION ALL SELECT 2616, oid FROM pg_opclass WHERE oid >= 16384
    UNION ALL SELECT 2753, oid FROM pg_opfamily WHERE oid >= 16384
    UNION ALL SELECT 3456, oid FROM pg_collation WHERE oid >= 16384
    UNION ALL SELECT 2607, oid FROM pg_conversion WHERE oid >= 16384
    UNION ALL SELECT 3600, oid FROM pg_ts_dict WHERE oid >= 16384
    UNION ALL SELECT 3601, oid FROM pg_ts_parser WHERE oid >= 16384
    UNION ALL SELECT 3602, oid FROM pg_ts_config WHERE oid >= 16384
    UNION ALL SELECT 3764, oid FROM pg_ts_template WHERE oid >= 16384
    UNION ALL SELECT 3381, oid FROM pg_statistic_ext
    UNION ALL SELECT 2620, oid FROM pg_trigger WHERE NOT tgisinternal AND tgparentid = 0
       AND tgrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
    UNION ALL SELECT 3256, oid FROM pg_policy
     WHERE polrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
    UNION ALL SELECT 2618, oid FROM pg_rewrite WHERE oid >= 16384
    UNION ALL SELECT 2605, oid FROM pg_cast WHERE oid >= 16384
    UNION ALL SELECT 3576, oid FROM pg_transform
    UNION ALL SELECT 2612, oid FROM pg_language WHERE oid >= 16384
    UNION ALL SELECT 2601, oid FROM pg_am WHERE oid >= 16384
    UNION ALL SELECT 3466, oid FROM pg_event_trigger
    UNION ALL SELECT 3079, oid FROM pg_extension WHERE oid >= 16384
    UNION ALL SELECT 6104, oid FROM pg_publication
    UNION ALL SELECT 2328, oid FROM pg_foreign_data_wrapper
    UNION ALL SELECT 1417, oid FROM pg_foreign_server
  ) o
 WHERE (o.catalog, o.oid) NOT IN (SELECT classid, objid FROM members)
