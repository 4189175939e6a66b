-- Options of user mappings are shown to superusers, to the mapped role itself where it may use the server, and, of the
-- mapping for PUBLIC, to the server's owner; pg_user_mappings shows null to everybody else. Members of pg_read_all_data
-- read the table below that view. Who may not must not name it, hence the query in a string (in hexadecimal, so that
-- nothing in it is XML).
SELECT m.umid::int8 AS oid, m.srvid::int8 AS server, CASE WHEN m.umuser <> 0 THEN m.usename::text END AS role,
       coalesce(
           m.umoptions,
           CASE WHEN has_table_privilege('pg_user_mapping', 'SELECT')
                THEN convert_from(decode(substring(query_to_xml(
                         'SELECT encode(convert_to(umoptions::text, ''UTF8''), ''hex'') AS c FROM pg_catalog.pg_user_mapping'
                             || ' WHERE oid = ' || m.umid, true, false, '')::text FROM '<c>([0-9a-f]*)</c>'), 'hex'),
                         'UTF8')::text[]
           END,
           '{}') AS options,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
           OR has_table_privilege('pg_user_mapping', 'SELECT')
           OR (m.umuser <> 0 AND m.usename = current_user
               AND (pg_has_role(s.srvowner, 'USAGE') OR has_server_privilege(s.oid, 'USAGE')))
           OR (m.umuser = 0 AND pg_has_role(s.srvowner, 'USAGE')) AS shown
  FROM pg_user_mappings m
  JOIN pg_foreign_server s ON s.oid = m.srvid
