SELECT s.oid::int8, n.nspname::text AS schema, s.stxname::text AS name, s.stxrelid::int8 AS relation,
       pg_get_statisticsobjdef(s.oid) AS definition,
       CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget::int END AS target
  FROM pg_statistic_ext s
  JOIN pg_namespace n ON n.oid = s.stxnamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND s.oid NOT IN (SELECT objid FROM pg_depend WHERE classid = 'pg_statistic_ext'::regclass AND deptype = 'e')
