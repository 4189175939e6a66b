-- Columns by name, expressions after them: the server prints columns in the order of the table, which means nothing.
SELECT s.oid::int8, n.nspname::text AS schema, s.stxname::text AS name, s.stxrelid::int8 AS relation,
       replace(pg_get_statisticsobjdef(s.oid), ' ON ' || k.listed || ' FROM ',
               ' ON ' || k.by_name || substr(k.listed, length(k.by_place) + 1) || ' FROM ') AS definition,
       CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget::int END AS target
  FROM pg_statistic_ext s
  JOIN pg_namespace n ON n.oid = s.stxnamespace
 CROSS JOIN LATERAL (
       SELECT pg_get_statisticsobjdef_columns(s.oid) AS listed,
              coalesce(string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum), '') AS by_place,
              coalesce(string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname), '') AS by_name
         FROM pg_attribute a
        WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys::int2[])) k
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND s.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_statistic_ext'::regclass AND deptype = 'e')
