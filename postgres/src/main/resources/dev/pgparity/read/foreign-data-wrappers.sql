SELECT w.oid::int8, w.fdwname::text AS name,
       CASE WHEN w.fdwhandler <> 0 THEN w.fdwhandler::regproc::text END AS handler,
       CASE WHEN w.fdwvalidator <> 0 THEN w.fdwvalidator::regproc::text END AS validator,
       coalesce(w.fdwoptions, '{}') AS options
  FROM pg_foreign_data_wrapper w
 WHERE w.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_foreign_data_wrapper'::regclass AND deptype = 'e')
