-- Members of extensions: they are no objects of ours, but what depends on them depends on the extension.
SELECT d.classid::int8, d.objid::int8, e.extname::text AS extension
  FROM pg_depend d
  JOIN pg_extension e ON e.oid = d.refobjid
 WHERE d.deptype = 'e'
   AND d.refclassid = 'pg_extension'::regclass
