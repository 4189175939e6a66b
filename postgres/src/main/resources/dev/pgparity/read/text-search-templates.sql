SELECT t.oid::int8, n.nspname::text AS schema, t.tmplname::text AS name,
       nullif(t.tmplinit::regproc::text, '-') AS init, t.tmpllexize::regproc::text AS lexize
  FROM pg_ts_template t
  JOIN pg_namespace n ON n.oid = t.tmplnamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND t.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_ts_template'::regclass AND deptype = 'e')
