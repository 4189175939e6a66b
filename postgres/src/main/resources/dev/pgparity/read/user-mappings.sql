-- Options of user mappings are shown to superusers, to the mapped role itself where it may use the server, and, of the
-- mapping for PUBLIC, to the server's owner; pg_user_mappings shows null to everybody else.
SELECT m.umid::int8 AS oid, m.srvid::int8 AS server, CASE WHEN m.umuser <> 0 THEN m.usename::text END AS role,
       coalesce(m.umoptions, '{}') AS options,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
           OR (m.umuser <> 0 AND m.usename = current_user
               AND (pg_has_role(s.srvowner, 'USAGE') OR has_server_privilege(s.oid, 'USAGE')))
           OR (m.umuser = 0 AND pg_has_role(s.srvowner, 'USAGE')) AS shown
  FROM pg_user_mappings m
  JOIN pg_foreign_server s ON s.oid = m.srvid
