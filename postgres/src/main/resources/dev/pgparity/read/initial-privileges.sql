SELECT pg_get_userbyid(d.defaclrole)::text AS role, n.nspname::text AS schema, d.defaclobjtype::text AS objects,
       CASE WHEN e.grantee <> 0 THEN pg_get_userbyid(e.grantee)::text END AS grantee,
       CASE WHEN e.grantor <> d.defaclrole THEN pg_get_userbyid(e.grantor)::text END AS grantor,
       e.privilege_type::text AS privilege, e.is_grantable AS grantable
  FROM pg_default_acl d
  LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
  LEFT JOIN LATERAL aclexplode(d.defaclacl) e ON true
 ORDER BY 1, 2, 3
