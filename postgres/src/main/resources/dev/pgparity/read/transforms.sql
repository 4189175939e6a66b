SELECT t.oid::int8, format_type(t.trftype, NULL) AS on_type, l.lanname::text AS language,
       CASE WHEN t.trffromsql <> 0 THEN t.trffromsql::regprocedure::text END AS from_sql,
       CASE WHEN t.trftosql <> 0 THEN t.trftosql::regprocedure::text END AS to_sql
  FROM pg_transform t
  JOIN pg_language l ON l.oid = t.trflang
 WHERE t.oid >= 16384
   AND t.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_transform'::regclass AND deptype = 'e')
