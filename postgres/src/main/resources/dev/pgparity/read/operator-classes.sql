SELECT c.oid::int8, n.nspname::text AS schema, c.opcname::text AS name, a.amname::text AS method,
       format_type(c.opcintype, NULL) AS on_type, c.opcdefault AS by_default,
       quote_ident(fn.nspname) || '.' || quote_ident(f.opfname) AS family,
       CASE WHEN c.opckeytype <> 0 THEN format_type(c.opckeytype, NULL) END AS storage,
       ARRAY(SELECT 'OPERATOR ' || m.amopstrategy || ' ' || m.amopopr::regoperator::text
                    || CASE WHEN m.amopsortfamily <> 0
                            THEN ' FOR ORDER BY ' || quote_ident(sn.nspname) || '.' || quote_ident(s.opfname)
                            ELSE '' END
               FROM pg_depend d
               JOIN pg_amop m ON m.oid = d.objid
               LEFT JOIN pg_opfamily s ON s.oid = m.amopsortfamily
               LEFT JOIN pg_namespace sn ON sn.oid = s.opfnamespace
              WHERE d.classid = 'pg_amop'::regclass AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid
              ORDER BY m.amopstrategy, m.amoplefttype::regtype::text, m.amoprighttype::regtype::text)
       || ARRAY(SELECT 'FUNCTION ' || m.amprocnum || ' (' || format_type(m.amproclefttype, NULL) || ', '
                       || format_type(m.amprocrighttype, NULL) || ') ' || m.amproc::regprocedure::text
                  FROM pg_depend d
                  JOIN pg_amproc m ON m.oid = d.objid
                 WHERE d.classid = 'pg_amproc'::regclass AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid
                 ORDER BY m.amprocnum, m.amproclefttype::regtype::text, m.amprocrighttype::regtype::text) AS items,
       ARRAY(SELECT d.objid::int8 FROM pg_depend d
              WHERE d.classid = 'pg_amop'::regclass AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid)
           AS operator_oids,
       ARRAY(SELECT d.objid::int8 FROM pg_depend d
              WHERE d.classid = 'pg_amproc'::regclass AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid)
           AS function_oids
  FROM pg_opclass c
  JOIN pg_namespace n ON n.oid = c.opcnamespace
  JOIN pg_am a ON a.oid = c.opcmethod
  JOIN pg_opfamily f ON f.oid = c.opcfamily
  JOIN pg_namespace fn ON fn.oid = f.opfnamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND c.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_opclass'::regclass AND deptype = 'e')
