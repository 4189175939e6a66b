-- Members of extensions and PostgreSQL's own objects whose privileges somebody changed: pg_dump writes that, and
-- nothing else about them. pg_init_privs holds what they began with.
WITH strangers AS (
    SELECT d.classid, d.objid, e.extname::text AS extension
      FROM pg_depend d
      JOIN pg_extension e ON e.oid = d.refobjid
     WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
     UNION ALL
    SELECT 'pg_class'::regclass, oid, NULL FROM pg_class
     WHERE relnamespace IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
     UNION ALL
    SELECT 'pg_proc'::regclass, oid, NULL FROM pg_proc
     WHERE pronamespace IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) AND proacl IS NOT NULL
     UNION ALL
    SELECT 'pg_type'::regclass, oid, NULL FROM pg_type
     WHERE typnamespace IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) AND typacl IS NOT NULL
     UNION ALL
    SELECT 'pg_namespace'::regclass, oid, NULL FROM pg_namespace WHERE nspname IN ('pg_catalog', 'information_schema')
), changed AS (
    SELECT s.classid, s.objid, 0 AS objsubid, s.extension, n.nspname::text AS schema, c.relname::text AS name,
           CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized-view' WHEN 'S' THEN 'sequence'
                WHEN 'f' THEN 'foreign-table' ELSE 'table' END AS kind,
           NULL::text[] AS argument_types, NULL::text AS relation, c.relacl AS acl
      FROM strangers s
      JOIN pg_class c ON s.classid = 'pg_class'::regclass AND c.oid = s.objid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     UNION ALL
    SELECT s.classid, s.objid, a.attnum::int, s.extension, n.nspname::text, a.attname::text, 'column', NULL,
           c.relname::text, a.attacl
      FROM strangers s
      JOIN pg_class c ON s.classid = 'pg_class'::regclass AND c.oid = s.objid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid
     UNION ALL
    SELECT s.classid, s.objid, 0, s.extension, n.nspname::text, p.proname::text,
           CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
           ARRAY(SELECT format_type(t.type, NULL)
                   FROM unnest(p.proargtypes) WITH ORDINALITY t(type, place) ORDER BY place),
           NULL, p.proacl
      FROM strangers s
      JOIN pg_proc p ON s.classid = 'pg_proc'::regclass AND p.oid = s.objid
      JOIN pg_namespace n ON n.oid = p.pronamespace
     UNION ALL
    SELECT s.classid, s.objid, 0, s.extension, n.nspname::text, t.typname::text,
           CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END, NULL, NULL, t.typacl
      FROM strangers s
      JOIN pg_type t ON s.classid = 'pg_type'::regclass AND t.oid = s.objid
      JOIN pg_namespace n ON n.oid = t.typnamespace
     UNION ALL
    SELECT s.classid, s.objid, 0, s.extension, NULL, o.name, o.kind, NULL, NULL, o.acl
      FROM strangers s
      JOIN (SELECT 'pg_namespace'::regclass AS catalog, oid, nspname::text AS name, 'schema' AS kind, nspacl AS acl
              FROM pg_namespace
             UNION ALL
            SELECT 'pg_language'::regclass, oid, lanname::text, 'language', lanacl FROM pg_language
             UNION ALL
            SELECT 'pg_foreign_data_wrapper'::regclass, oid, fdwname::text, 'foreign-data-wrapper', fdwacl
              FROM pg_foreign_data_wrapper
             UNION ALL
            SELECT 'pg_foreign_server'::regclass, oid, srvname::text, 'server', srvacl
              FROM pg_foreign_server) o ON o.catalog = s.classid AND o.oid = s.objid
)
SELECT c.classid::int8, c.objid::int8, c.objsubid, c.extension, c.schema, c.name, c.kind, c.argument_types, c.relation
  FROM changed c
  LEFT JOIN pg_init_privs i ON i.classoid = c.classid AND i.objoid = c.objid AND i.objsubid = c.objsubid
 WHERE c.acl IS NOT NULL
   AND c.acl IS DISTINCT FROM i.initprivs
