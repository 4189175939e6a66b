SELECT a.oid::int8, a.amname::text AS name, a.amtype = 't' AS "table", a.amhandler::regproc::text AS handler
  FROM pg_am a
 WHERE a.oid >= 16384
   AND a.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_am'::regclass AND deptype = 'e')
