-- How many tables there are, and which queries of this folder would find nothing, because nobody has made anything in
-- their catalogs: to ask them would cost more than this whole query. An object of somebody's has an OID from 16384 on.
WITH relations AS MATERIALIZED (
    SELECT count(*) FILTER (WHERE relkind = 'r') AS tables,
           bool_or(relkind = 'c') AS composites,
           bool_or(relkind = 'f') AS foreign_tables,
           bool_or(relkind = 'S') AS sequences,
           bool_or(relkind IN ('v', 'm')) AS views,
           bool_or(relkind = 'm') AS materialized
      FROM pg_class
     WHERE oid >= 16384
), types AS MATERIALIZED (
    SELECT bool_or(typtype = 'e') AS enums,
           bool_or(typtype = 'd') AS domains,
           bool_or(typtype = 'r') AS ranges,
           bool_or(NOT typisdefined OR (typtype = 'b' AND typinput <> 'array_in'::regproc)) AS base
      FROM pg_type
     WHERE oid >= 16384
), functions AS MATERIALIZED (
    SELECT bool_or(prokind = 'a') AS aggregates, bool_or(prokind <> 'a') AS others
      FROM pg_proc
     WHERE oid >= 16384
)
SELECT r.tables,
       array_remove(ARRAY[
           CASE WHEN r.composites THEN NULL ELSE 'composites' END,
           CASE WHEN r.foreign_tables THEN NULL ELSE 'foreign-tables' END,
           CASE WHEN r.sequences THEN NULL ELSE 'identities' END,
           CASE WHEN r.sequences THEN NULL ELSE 'sequences' END,
           CASE WHEN r.views THEN NULL ELSE 'views' END,
           CASE WHEN r.materialized THEN NULL ELSE 'view-columns' END,
           CASE WHEN t.enums THEN NULL ELSE 'enums' END,
           CASE WHEN t.domains THEN NULL ELSE 'domains' END,
           CASE WHEN t.ranges THEN NULL ELSE 'ranges' END,
           CASE WHEN t.base THEN NULL ELSE 'base-types' END,
           CASE WHEN f.aggregates THEN NULL ELSE 'aggregates' END,
           CASE WHEN f.others THEN NULL ELSE 'functions' END,
           CASE WHEN EXISTS (SELECT FROM pg_default_acl) THEN NULL ELSE 'default-privileges' END,
           CASE WHEN EXISTS (SELECT FROM pg_am WHERE oid >= 16384) THEN NULL ELSE 'access-methods' END,
           CASE WHEN EXISTS (SELECT FROM pg_language WHERE oid >= 16384) THEN NULL ELSE 'languages' END,
           CASE WHEN EXISTS (SELECT FROM pg_collation WHERE oid >= 16384) THEN NULL ELSE 'collations' END,
           CASE WHEN EXISTS (SELECT FROM pg_foreign_data_wrapper) THEN NULL ELSE 'foreign-data-wrappers' END,
           CASE WHEN EXISTS (SELECT FROM pg_foreign_server) THEN NULL ELSE 'servers' END,
           CASE WHEN EXISTS (SELECT FROM pg_foreign_server) THEN NULL ELSE 'user-mappings' END,
           CASE WHEN EXISTS (SELECT FROM pg_conversion WHERE oid >= 16384) THEN NULL ELSE 'conversions' END,
           CASE WHEN EXISTS (SELECT FROM pg_cast WHERE oid >= 16384) THEN NULL ELSE 'casts' END,
           CASE WHEN EXISTS (SELECT FROM pg_transform) THEN NULL ELSE 'transforms' END,
           CASE WHEN EXISTS (SELECT FROM pg_operator WHERE oid >= 16384) THEN NULL ELSE 'operators' END,
           CASE WHEN EXISTS (SELECT FROM pg_opfamily WHERE oid >= 16384) THEN NULL ELSE 'operator-families' END,
           CASE WHEN EXISTS (SELECT FROM pg_amop WHERE oid >= 16384) OR EXISTS (SELECT FROM pg_amproc WHERE oid >= 16384)
                THEN NULL ELSE 'operator-family-members' END,
           CASE WHEN EXISTS (SELECT FROM pg_opclass WHERE oid >= 16384) THEN NULL ELSE 'operator-classes' END,
           CASE WHEN EXISTS (SELECT FROM pg_ts_parser WHERE oid >= 16384) THEN NULL ELSE 'text-search-parsers' END,
           CASE WHEN EXISTS (SELECT FROM pg_ts_template WHERE oid >= 16384) THEN NULL ELSE 'text-search-templates' END,
           CASE WHEN EXISTS (SELECT FROM pg_ts_dict WHERE oid >= 16384) THEN NULL ELSE 'text-search-dictionaries' END,
           CASE WHEN EXISTS (SELECT FROM pg_ts_config WHERE oid >= 16384) THEN NULL ELSE 'text-search-configurations' END,
           CASE WHEN EXISTS (SELECT FROM pg_ts_config WHERE oid >= 16384) THEN NULL ELSE 'text-search-mappings' END,
           CASE WHEN EXISTS (SELECT FROM pg_inherits) THEN NULL ELSE 'inheritance' END,
           CASE WHEN EXISTS (SELECT FROM pg_rewrite WHERE oid >= 16384 AND rulename <> '_RETURN') THEN NULL ELSE 'rules' END,
           CASE WHEN EXISTS (SELECT FROM pg_policy) THEN NULL ELSE 'policies' END,
           CASE WHEN EXISTS (SELECT FROM pg_event_trigger) THEN NULL ELSE 'event-triggers' END,
           CASE WHEN EXISTS (SELECT FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND deptype = 'x')
                THEN NULL ELSE 'extension-dependencies' END,
           CASE WHEN EXISTS (SELECT FROM pg_statistic_ext) THEN NULL ELSE 'statistics' END,
           CASE WHEN EXISTS (SELECT FROM pg_publication) THEN NULL ELSE 'publications' END,
           CASE WHEN EXISTS (SELECT FROM pg_publication) THEN NULL ELSE 'published' END,
           CASE WHEN EXISTS (SELECT FROM pg_subscription) THEN NULL ELSE 'subscriptions' END,
           CASE WHEN EXISTS (SELECT FROM pg_seclabel) THEN NULL ELSE 'security-labels' END
       ], NULL) AS empty
  FROM relations r, types t, functions f
