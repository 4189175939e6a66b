SELECT s.oid::int8, s.srvname::text AS name, w.fdwname::text AS wrapper, s.srvtype AS type, s.srvversion AS version,
       coalesce(s.srvoptions, '{}') AS options
  FROM pg_foreign_server s
  JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
 WHERE s.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_foreign_server'::regclass AND deptype = 'e')
