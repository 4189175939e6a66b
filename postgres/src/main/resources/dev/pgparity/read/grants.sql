-- Privileges as the difference from what the object would have if nobody had granted anything: the privileges that
-- initdb or an extension left (pg_init_privs), else acldefault(). An ACL that equals them yields no row, as in pg_dump.
WITH acls AS (
    SELECT 'pg_class'::regclass::oid AS classid, c.oid AS objid, 0 AS objsubid, c.relacl AS acl,
           acldefault(CASE WHEN c.relkind = 'S' THEN 's' ELSE 'r' END::"char", c.relowner) AS base, c.relowner AS owner
      FROM pg_class c WHERE c.relacl IS NOT NULL
       AND c.oid NOT IN (SELECT unnest(current_setting('pgparity.alike')::oid[])) --@alike
    UNION ALL
    SELECT 'pg_class'::regclass::oid, a.attrelid, a.attnum, a.attacl, acldefault('c', c.relowner), c.relowner
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
       -- by the tables' own columns, and not by all there are
       AND a.attrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[]) UNION ALL SELECT oid FROM pg_class WHERE oid < 16384) --@alike
    UNION ALL
    SELECT 'pg_proc'::regclass::oid, oid, 0, proacl, acldefault('f', proowner), proowner
      FROM pg_proc WHERE proacl IS NOT NULL
    UNION ALL
    SELECT 'pg_type'::regclass::oid, oid, 0, typacl, acldefault('T', typowner), typowner
      FROM pg_type WHERE typacl IS NOT NULL
    UNION ALL
    SELECT 'pg_namespace'::regclass::oid, oid, 0, nspacl, acldefault('n', nspowner), nspowner
      FROM pg_namespace WHERE nspacl IS NOT NULL AND nspname !~ '^pg_(toast|temp)' AND nspname <> 'public'
    UNION ALL
    SELECT 'pg_language'::regclass::oid, oid, 0, lanacl, acldefault('l', lanowner), lanowner
      FROM pg_language WHERE lanacl IS NOT NULL
    UNION ALL
    SELECT 'pg_foreign_data_wrapper'::regclass::oid, oid, 0, fdwacl, acldefault('F', fdwowner), fdwowner
      FROM pg_foreign_data_wrapper WHERE fdwacl IS NOT NULL
    UNION ALL
    SELECT 'pg_foreign_server'::regclass::oid, oid, 0, srvacl, acldefault('S', srvowner), srvowner
      FROM pg_foreign_server WHERE srvacl IS NOT NULL
), based AS (
    SELECT a.classid, a.objid, a.objsubid, a.acl, coalesce(i.initprivs, a.base) AS base, a.owner
      FROM acls a
      LEFT JOIN pg_init_privs i ON i.classoid = a.classid AND i.objoid = a.objid AND i.objsubid = a.objsubid
    UNION ALL
    -- public was dropped and made again in some databases: it always counts from what initdb gives
    SELECT 'pg_namespace'::regclass::oid, oid, 0, coalesce(nspacl, acldefault('n', nspowner)),
           ARRAY[makeaclitem(nspowner, nspowner, 'USAGE', false), makeaclitem(nspowner, nspowner, 'CREATE', false),
                 makeaclitem(0, nspowner, 'CREATE', false), --@-14
                 makeaclitem(0, nspowner, 'USAGE', false)], nspowner
      FROM pg_namespace WHERE nspname = 'public'
)
SELECT b.classid::int8, b.objid::int8, b.objsubid::int, d.granted,
       CASE WHEN d.grantee <> 0 THEN pg_get_userbyid(d.grantee)::text END AS grantee,
       CASE WHEN d.grantor <> b.owner THEN pg_get_userbyid(d.grantor)::text END AS grantor,
       d.privilege_type::text AS privilege, d.is_grantable AS grantable
  FROM based b
 CROSS JOIN LATERAL (
       (SELECT true AS granted, e.* FROM aclexplode(b.acl) e EXCEPT SELECT true, e.* FROM aclexplode(b.base) e)
       UNION ALL
       (SELECT false, e.* FROM aclexplode(b.base) e EXCEPT SELECT false, e.* FROM aclexplode(b.acl) e)) d
 WHERE b.acl IS DISTINCT FROM b.base
