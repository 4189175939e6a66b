-- Operators; a shell that only a commutator clause made has no function and is none.
SELECT o.oid::int8, n.nspname::text AS schema, o.oprname::text AS name,
       CASE WHEN o.oprleft <> 0 THEN format_type(o.oprleft, NULL) END AS "left",
       CASE WHEN o.oprright <> 0 THEN format_type(o.oprright, NULL) END AS "right",
       o.oprcode::regproc::text AS function,
       CASE WHEN o.oprcom <> 0 THEN 'OPERATOR(' || quote_ident(cn.nspname) || '.' || c.oprname || ')' END AS commutator,
       CASE WHEN o.oprnegate <> 0 THEN 'OPERATOR(' || quote_ident(gn.nspname) || '.' || g.oprname || ')' END AS negator,
       nullif(o.oprrest::regproc::text, '-') AS "restrict", nullif(o.oprjoin::regproc::text, '-') AS "join",
       o.oprcanmerge AS merges, o.oprcanhash AS hashes
  FROM pg_operator o
  JOIN pg_namespace n ON n.oid = o.oprnamespace
  LEFT JOIN pg_operator c ON c.oid = o.oprcom
  LEFT JOIN pg_namespace cn ON cn.oid = c.oprnamespace
  LEFT JOIN pg_operator g ON g.oid = o.oprnegate
  LEFT JOIN pg_namespace gn ON gn.oid = g.oprnamespace
 WHERE o.oprcode <> 0
   AND n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND o.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_operator'::regclass AND deptype = 'e')
