-- Applies the session's settings and tells what server this is, in one round trip.
--
-- The search_path is the target's until this has run: every operator and function is named with its schema.
--
-- Parameters: 1 whether to keep the settings for the transaction only, 2 the process id that was announced when the
-- connection started, 3 the names and 4 the values of the settings (text arrays).
-- Where another process answers than was announced, a proxy made the number up, and the process may be anybody's next
-- time: the settings must then not outlive this statement.
WITH settings AS MATERIALIZED (
    SELECT pg_catalog.count(pg_catalog.set_config(s.name, s.value, ? OR pg_catalog.pg_backend_pid() OPERATOR(pg_catalog.<>) ?)) AS applied
    FROM ROWS FROM (pg_catalog.unnest(?::pg_catalog.text[]), pg_catalog.unnest(?::pg_catalog.text[])) AS s (name, value)
)
SELECT
    pg_catalog.pg_backend_pid() AS backend_pid,
    pg_catalog.current_setting('server_version_num')::pg_catalog.int4 AS version_number,
    pg_catalog.current_setting('server_version') AS version,
    r.rolname AS current_role_name,
    r.rolsuper AS superuser,
    r.rolsuper OR r.rolcreatedb AS may_create_databases,
    d.datname AS database_name,
    o.rolname AS database_owner,
    pg_catalog.pg_has_role(d.datdba, 'MEMBER') AS owns_database,
    pg_catalog.pg_is_in_recovery() AS in_recovery,
    d.oid::pg_catalog.int8 AS database_oid,
    (EXTRACT(epoch FROM pg_catalog.pg_postmaster_start_time()) OPERATOR(pg_catalog.*) 1000000)::pg_catalog.int8 AS started_at,
    settings.applied
FROM settings
CROSS JOIN pg_catalog.pg_database AS d
JOIN pg_catalog.pg_roles AS o ON o.oid OPERATOR(pg_catalog.=) d.datdba
JOIN pg_catalog.pg_roles AS r ON r.rolname OPERATOR(pg_catalog.=) CURRENT_USER
WHERE d.datname OPERATOR(pg_catalog.=) pg_catalog.current_database()
