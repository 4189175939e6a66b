-- ALTER DEFAULT PRIVILEGES as the difference from the built-in defaults, which an entry for all schemas replaces and
-- one for a schema adds to; an entry that says nothing else yields no row, as in pg_dump.
SELECT pg_get_userbyid(d.defaclrole)::text AS role, n.nspname::text AS schema, d.defaclobjtype::text AS objects,
       d.oid::int8, e.granted,
       CASE WHEN e.grantee <> 0 THEN pg_get_userbyid(e.grantee)::text END AS grantee,
       CASE WHEN e.grantor <> d.defaclrole THEN pg_get_userbyid(e.grantor)::text END AS grantor,
       e.privilege_type::text AS privilege, e.is_grantable AS grantable
  FROM pg_default_acl d
  LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
 CROSS JOIN LATERAL (
       SELECT CASE WHEN d.defaclnamespace <> 0 THEN acldefault('c', d.defaclrole)
                   ELSE acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's'::"char" ELSE d.defaclobjtype END, d.defaclrole)
              END AS acl) b
 CROSS JOIN LATERAL (
       (SELECT true AS granted, a.* FROM aclexplode(d.defaclacl) a EXCEPT SELECT true, a.* FROM aclexplode(b.acl) a)
       UNION ALL
       (SELECT false, a.* FROM aclexplode(b.acl) a EXCEPT SELECT false, a.* FROM aclexplode(d.defaclacl) a)) e
 WHERE n.nspname IS NULL
    OR (n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgparity'))
 ORDER BY 1, 2, 3
