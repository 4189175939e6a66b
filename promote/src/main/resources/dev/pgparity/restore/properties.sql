-- What a database has as a whole, as the texts before and after its name in a statement; parameter: its name.
-- "last" would keep us out of the copy, or the copy from being dropped.
WITH present AS (SELECT * FROM pg_catalog.pg_database WHERE datname = ?)
SELECT 'ALTER DATABASE ' AS before,
       ' OWNER TO ' || pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(datdba)) AS after, false AS last, 1 AS place
  FROM present
UNION ALL
-- -2 marks a database whose DROP was cut off; nobody can set that
SELECT 'ALTER DATABASE ', ' CONNECTION LIMIT ' || datconnlimit, true, 2 FROM present WHERE datconnlimit >= 0
UNION ALL
SELECT 'ALTER DATABASE ', ' IS_TEMPLATE true', true, 2 FROM present WHERE datistemplate
UNION ALL
SELECT CASE WHEN setrole = 0 THEN 'ALTER DATABASE '
            ELSE 'ALTER ROLE ' || pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(setrole)) || ' IN DATABASE ' END,
       ' SET ' || pg_catalog.quote_ident(name) || ' TO '
       -- a list stands quoted in the catalog already, except for an empty one
       || CASE WHEN name IN ('search_path', 'temp_tablespaces', 'session_preload_libraries', 'local_preload_libraries',
                             'shared_preload_libraries', 'unix_socket_directories') AND value NOT IN ('', '""')
               THEN value
               WHEN value = '""' THEN ''''''
               ELSE pg_catalog.quote_literal(value) END,
       false, 3
  FROM present
  JOIN pg_catalog.pg_db_role_setting ON setdatabase = present.oid
 CROSS JOIN pg_catalog.unnest(setconfig) AS setting
 CROSS JOIN LATERAL (SELECT pg_catalog.split_part(setting, '=', 1),
                            pg_catalog.substr(setting, pg_catalog.strpos(setting, '=') + 1)) AS pair (name, value)
UNION ALL
SELECT 'SECURITY LABEL FOR ' || pg_catalog.quote_ident(provider) || ' ON DATABASE ',
       ' IS ' || pg_catalog.quote_literal(label), false, 3
  FROM present
  JOIN pg_catalog.pg_shseclabel ON objoid = present.oid AND classoid = 'pg_catalog.pg_database'::pg_catalog.regclass
UNION ALL
SELECT 'REVOKE ALL ON DATABASE ', ' FROM PUBLIC, ' || pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(datdba)), false, 4
  FROM present WHERE datacl IS NOT NULL
UNION ALL
SELECT 'GRANT ' || acl.privilege_type || ' ON DATABASE ',
       ' TO ' || CASE WHEN acl.grantee = 0 THEN 'PUBLIC'
                      ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(acl.grantee)) END
              || CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END,
       false, 5
  FROM present CROSS JOIN pg_catalog.aclexplode(datacl) AS acl
 ORDER BY place
