-- Columns of materialized views that are not stored and sampled in the usual way. attoptions may hold an internal
-- pg_attver, which pg_dump hides too.
SELECT a.attrelid::int8 AS relation, a.attname::text AS name, s.storage, s.compression, s.statistics_target, s.options
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_type t ON t.oid = a.atttypid
 CROSS JOIN LATERAL (
       SELECT CASE WHEN a.attstorage <> t.typstorage THEN
                   CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END
              END AS storage,
              CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
              CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::int END AS statistics_target,
              ARRAY(SELECT o FROM unnest(a.attoptions) o WHERE o !~ '^pg_attver=') AS options) s
 WHERE c.relkind = 'm'
   AND a.attnum > 0
   AND NOT a.attisdropped
   AND (s.storage IS NOT NULL OR s.compression IS NOT NULL OR s.statistics_target IS NOT NULL OR s.options <> '{}')
