-- Who reads, who owns the database, and which roles the cluster has.
SELECT current_user::text AS session_role,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
       pg_get_userbyid(d.datdba)::text AS database_owner,
       current_setting('server_version_num')::int AS version,
       (SELECT array_agg(rolname::text ORDER BY rolname) FROM pg_roles) AS roles
  FROM pg_database d
 WHERE d.datname = current_database()
