-- Range types with their multiranges; the constructor functions of both come with them.
SELECT t.oid::int8, t.typarray::int8 AS array_type, n.nspname::text AS schema, t.typname::text AS name,
       format_type(r.rngsubtype, NULL) AS subtype,
       CASE WHEN NOT oc.opcdefault THEN quote_ident(ocn.nspname) || '.' || quote_ident(oc.opcname) END AS operator_class,
       CASE WHEN r.rngcollation <> st.typcollation
            THEN quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END AS collation,
       nullif(r.rngcanonical::regproc::text, '-') AS canonical,
       pn.nspname::text AS canonical_schema, p.proname::text AS canonical_name,
       ARRAY(SELECT format_type(a, NULL) FROM unnest(p.proargtypes) a) AS canonical_arguments,
       nullif(r.rngsubdiff::regproc::text, '-') AS difference,
       m.oid::int8 AS multirange_oid, m.typarray::int8 AS multirange_array,
       mn.nspname::text AS multirange_schema, m.typname::text AS multirange_name,
       ARRAY(SELECT d.objid::int8
               FROM pg_depend d
              WHERE d.classid = 'pg_proc'::regclass AND d.deptype = 'i'
                AND d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, m.oid)) AS constructors
  FROM pg_range r
  JOIN pg_type t ON t.oid = r.rngtypid
  JOIN pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_type st ON st.oid = r.rngsubtype
  JOIN pg_opclass oc ON oc.oid = r.rngsubopc
  JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
  JOIN pg_type m ON m.oid = r.rngmultitypid
  JOIN pg_namespace mn ON mn.oid = m.typnamespace
  LEFT JOIN pg_collation co ON co.oid = r.rngcollation
  LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
  LEFT JOIN pg_proc p ON p.oid = r.rngcanonical AND p.oid >= 16384
  LEFT JOIN pg_namespace pn ON pn.oid = p.pronamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND t.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_type'::regclass AND deptype = 'e')
