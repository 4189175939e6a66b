-- ALTER … DEPENDS ON EXTENSION.
SELECT d.classid::int8, d.objid::int8, e.extname::text AS extension
  FROM pg_depend d
  JOIN pg_extension e ON e.oid = d.refobjid
 WHERE d.deptype = 'x'
   AND d.refclassid = 'pg_extension'::regclass
