-- One value over who made each catalog row (xmin): committed DDL changes it. VACUUM and ANALYZE change pg_class in
-- place and leave xmin alone. Temporary tables come and go all the time and are left out where that is cheap.
WITH rows (id, made) AS (
              SELECT oid::int8, xmin FROM pg_catalog.pg_namespace
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_class WHERE relpersistence <> 't'
    UNION ALL SELECT attrelid::int8 * 2000 + attnum, xmin FROM pg_catalog.pg_attribute WHERE attrelid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_attrdef
    UNION ALL SELECT indexrelid::int8, xmin FROM pg_catalog.pg_index WHERE indexrelid >= 16384
    UNION ALL SELECT inhrelid::int8, xmin FROM pg_catalog.pg_inherits
    UNION ALL SELECT seqrelid::int8, xmin FROM pg_catalog.pg_sequence
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_constraint
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_type WHERE oid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_enum
    UNION ALL SELECT rngtypid::int8, xmin FROM pg_catalog.pg_range
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_proc WHERE oid >= 16384
    UNION ALL SELECT aggfnoid::int8, xmin FROM pg_catalog.pg_aggregate WHERE aggfnoid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_operator WHERE oid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_opclass WHERE oid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_opfamily WHERE oid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_amop WHERE oid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_amproc WHERE oid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_am
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_cast WHERE oid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_collation WHERE oid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_conversion WHERE oid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_transform
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_language
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_rewrite WHERE oid >= 16384
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_trigger
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_event_trigger
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_policy
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_statistic_ext
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_ts_config
    UNION ALL SELECT mapcfg::int8 * 1000 + maptokentype * 20 + mapseqno, xmin FROM pg_catalog.pg_ts_config_map
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_ts_dict
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_ts_parser
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_ts_template
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_foreign_data_wrapper
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_foreign_server
    UNION ALL SELECT ftrelid::int8, xmin FROM pg_catalog.pg_foreign_table
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_publication
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_publication_rel
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_extension
    UNION ALL SELECT oid::int8, xmin FROM pg_catalog.pg_default_acl
    UNION ALL SELECT objoid::int8 * 2000 + objsubid, xmin FROM pg_catalog.pg_description WHERE objoid >= 16384
    UNION ALL SELECT objoid::int8 * 2000 + objsubid, xmin FROM pg_catalog.pg_seclabel
)
SELECT pg_catalog.count(*) || ':'
       || COALESCE(pg_catalog.sum(pg_catalog.hashint8extended(id, made::text::int8) >> 8), 0)
FROM rows
