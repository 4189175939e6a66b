-- Members of a family that hang on the family itself and on none of its classes, as pg_dump tells them apart.
SELECT d.refobjid::int8 AS family, d.classid::int8, m.oid::int8,
       'OPERATOR ' || m.amopstrategy || ' (' || format_type(m.amoplefttype, NULL) || ', '
       || format_type(m.amoprighttype, NULL) || ')' AS slot,
       'OPERATOR ' || m.amopstrategy || ' ' || m.amopopr::regoperator::text
       || CASE WHEN m.amopsortfamily <> 0 THEN ' FOR ORDER BY ' || quote_ident(sn.nspname) || '.' || quote_ident(s.opfname)
               ELSE '' END AS definition
  FROM pg_depend d
  JOIN pg_amop m ON m.oid = d.objid
  LEFT JOIN pg_opfamily s ON s.oid = m.amopsortfamily
  LEFT JOIN pg_namespace sn ON sn.oid = s.opfnamespace
 WHERE d.classid = 'pg_amop'::regclass
   AND d.refclassid = 'pg_opfamily'::regclass
   AND d.refobjid = m.amopfamily
UNION ALL
SELECT d.refobjid::int8, d.classid::int8, m.oid::int8,
       'FUNCTION ' || m.amprocnum || ' (' || format_type(m.amproclefttype, NULL) || ', '
       || format_type(m.amprocrighttype, NULL) || ')',
       'FUNCTION ' || m.amprocnum || ' (' || format_type(m.amproclefttype, NULL) || ', '
       || format_type(m.amprocrighttype, NULL) || ') ' || m.amproc::regprocedure::text
  FROM pg_depend d
  JOIN pg_amproc m ON m.oid = d.objid
 WHERE d.classid = 'pg_amproc'::regclass
   AND d.refclassid = 'pg_opfamily'::regclass
   AND d.refobjid = m.amprocfamily
