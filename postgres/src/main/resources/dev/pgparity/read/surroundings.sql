-- Who reads, who owns the database, which roles the cluster has and which of them the session can act as; and what
-- belongs to the database as a whole, which pg_dump writes only with --create.
SELECT current_user::text AS session_role,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
       pg_get_userbyid(d.datdba)::text AS database_owner,
       current_setting('server_version_num')::int AS version,
       (SELECT array_agg(rolname::text ORDER BY rolname) FROM pg_roles) AS roles,
       ARRAY(SELECT rolname::text FROM pg_roles
              WHERE pg_has_role(oid, 'MEMBER') --@-15
              WHERE pg_has_role(oid, 'SET') --@16+
              ORDER BY rolname) AS acts_as,
       f.names AS fact_names, f.contents AS fact_values
  FROM pg_database d
 CROSS JOIN LATERAL (
       SELECT array_agg(v.name ORDER BY v.name) AS names, array_agg(v.content ORDER BY v.name) AS contents
         FROM (VALUES
              ('encoding', pg_encoding_to_char(d.encoding)::text),
              ('collation', d.datcollate::text),
              ('character type', d.datctype::text),
              -- these columns came with 15 and changed their names with 17
              ('collation provider', to_jsonb(d) ->> 'datlocprovider'),
              ('locale', coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale')),
              ('comment', shobj_description(d.oid, 'pg_database')),
              ('privileges', (SELECT string_agg(a.item, ' ' ORDER BY a.item)
                                FROM (SELECT coalesce(nullif(x.grantee, 0)::regrole::text, 'PUBLIC') || ':'
                                             || x.privilege_type AS item
                                        FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x
                                       WHERE x.grantee <> d.datdba) a)),
              ('settings', (SELECT string_agg(coalesce(nullif(s.setrole, 0)::regrole::text || ': ', '') || c.setting, '; '
                                              ORDER BY s.setrole::regrole::text, c.setting)
                              FROM pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) c(setting)
                             WHERE s.setdatabase = d.oid))) v(name, content)) f
 WHERE d.datname = current_database()
