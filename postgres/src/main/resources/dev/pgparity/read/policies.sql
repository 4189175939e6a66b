SELECT p.oid::int8, p.polrelid::int8 AS relation, p.polname::text AS name,
       p.polcmd::text AS command, p.polpermissive AS permissive,
       CASE WHEN p.polroles <> '{0}' -- PUBLIC
            THEN ARRAY(SELECT r.rolname::text FROM pg_roles r WHERE r.oid = ANY (p.polroles) ORDER BY r.rolname)
       END AS roles,
       pg_get_expr(p.polqual, p.polrelid) AS using,
       pg_get_expr(p.polwithcheck, p.polrelid) AS check
  FROM pg_policy p
 WHERE p.polrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
