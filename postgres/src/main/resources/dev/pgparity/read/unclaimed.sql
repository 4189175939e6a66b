-- The names of everything that coverage.sql counts, for the few objects that no reader claimed. Members of extensions and
-- what PostgreSQL makes for another object (deptype i) are no gaps.
WITH all_objects AS (
    SELECT 1259 AS catalog, c.oid, n.nspname AS schema, c.relname AS name,
           CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view' WHEN 'S' THEN 'sequence'
                WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'composite type' END AS kind
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c') AND c.relpersistence <> 't' AND c.oid >= 16384
       AND c.relkind <> 'S' --@alike
    UNION ALL
    SELECT 1247, t.oid, n.nspname, t.typname,
           CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'e' THEN 'enum' WHEN 'r' THEN 'range type' ELSE 'type' END
      FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
     WHERE t.typtype IN ('b', 'd', 'e', 'r', 'p') AND t.typrelid = 0 AND t.oid >= 16384
       AND NOT (t.typelem <> 0 AND EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid))
    UNION ALL
    SELECT 1255, p.oid, n.nspname, p.proname,
           CASE p.prokind WHEN 'a' THEN 'aggregate' WHEN 'p' THEN 'procedure' ELSE 'function' END
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.oid >= 16384
    UNION ALL
    SELECT 2617, o.oid, n.nspname, o.oprname, 'operator'
      FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace WHERE o.oid >= 16384
    UNION ALL
    SELECT 2616, o.oid, n.nspname, o.opcname, 'operator class'
      FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace WHERE o.oid >= 16384
    UNION ALL
    SELECT 2753, o.oid, n.nspname, o.opfname, 'operator family'
      FROM pg_opfamily o JOIN pg_namespace n ON n.oid = o.opfnamespace WHERE o.oid >= 16384
    UNION ALL
    SELECT 3456, o.oid, n.nspname, o.collname, 'collation'
      FROM pg_collation o JOIN pg_namespace n ON n.oid = o.collnamespace WHERE o.oid >= 16384
    UNION ALL
    SELECT 2607, o.oid, n.nspname, o.conname, 'conversion'
      FROM pg_conversion o JOIN pg_namespace n ON n.oid = o.connamespace WHERE o.oid >= 16384
    UNION ALL
    SELECT 3600, o.oid, n.nspname, o.dictname, 'text search dictionary'
      FROM pg_ts_dict o JOIN pg_namespace n ON n.oid = o.dictnamespace WHERE o.oid >= 16384
    UNION ALL
    SELECT 3601, o.oid, n.nspname, o.prsname, 'text search parser'
      FROM pg_ts_parser o JOIN pg_namespace n ON n.oid = o.prsnamespace WHERE o.oid >= 16384
    UNION ALL
    SELECT 3602, o.oid, n.nspname, o.cfgname, 'text search configuration'
      FROM pg_ts_config o JOIN pg_namespace n ON n.oid = o.cfgnamespace WHERE o.oid >= 16384
    UNION ALL
    SELECT 3764, o.oid, n.nspname, o.tmplname, 'text search template'
      FROM pg_ts_template o JOIN pg_namespace n ON n.oid = o.tmplnamespace WHERE o.oid >= 16384
    UNION ALL
    SELECT 3381, o.oid, n.nspname, o.stxname, 'statistics'
      FROM pg_statistic_ext o JOIN pg_namespace n ON n.oid = o.stxnamespace
    UNION ALL
    SELECT 2620, t.oid, n.nspname, c.relname || '.' || t.tgname, 'trigger'
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE NOT t.tgisinternal AND t.tgparentid = 0
       AND t.tgrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
    UNION ALL
    SELECT 3256, p.oid, n.nspname, c.relname || '.' || p.polname, 'policy'
      FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE p.polrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
    UNION ALL
    SELECT 2618, r.oid, n.nspname, c.relname || '.' || r.rulename, 'rule'
      FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE r.oid >= 16384
       -- the view of an extension is the extension's, and so is what it reads
       AND NOT (r.rulename = '_RETURN'
                AND EXISTS (SELECT FROM pg_depend e
                             WHERE e.classid = 1259 AND e.objid = c.oid AND e.objsubid = 0 AND e.deptype = 'e'))
    UNION ALL SELECT 2605, oid, NULL, castsource::regtype || ' AS ' || casttarget::regtype, 'cast'
                FROM pg_cast WHERE oid >= 16384
    UNION ALL SELECT 3576, oid, NULL, trftype::regtype::text, 'transform' FROM pg_transform
    UNION ALL SELECT 2612, oid, NULL, lanname, 'language' FROM pg_language WHERE oid >= 16384
    UNION ALL SELECT 2601, oid, NULL, amname, 'access method' FROM pg_am WHERE oid >= 16384
    UNION ALL SELECT 3466, oid, NULL, evtname, 'event trigger' FROM pg_event_trigger
    UNION ALL SELECT 3079, oid, NULL, extname, 'extension' FROM pg_extension WHERE oid >= 16384
    UNION ALL SELECT 6104, oid, NULL, pubname, 'publication' FROM pg_publication
    UNION ALL SELECT 2328, oid, NULL, fdwname, 'foreign-data wrapper' FROM pg_foreign_data_wrapper
    UNION ALL SELECT 1417, oid, NULL, srvname, 'server' FROM pg_foreign_server
)
SELECT o.catalog::int8, o.oid::int8, o.kind,
       CASE WHEN o.schema IS NULL THEN o.name::text ELSE quote_ident(o.schema) || '.' || o.name END AS name
  FROM all_objects o
 WHERE (o.schema IS NULL OR (o.schema !~ '^pg_' AND o.schema NOT IN ('information_schema', 'pgparity')))
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = o.catalog AND d.objid = o.oid AND d.objsubid = 0
                      AND (d.deptype = 'e' OR (d.deptype = 'i' AND d.refclassid <> 1259 AND o.catalog <> 1259)))
