-- Indexes that no constraint owns. The definition begins after the name and table, and leaves out the storage
-- parameters, which can be altered by themselves.
SELECT c.oid::int8, n.nspname::text AS schema, c.relname::text AS name, i.indrelid::int8 AS relation,
       i.indisunique AS unique, c.relkind = 'I' AS partitioned, i.indisvalid AS valid,
       substr(d.text, length(d.prefix) + 1) AS definition,
       c.reloptions AS options,
       ts.spcname::text AS tablespace,
       ih.inhparent::int8 AS parent_index,
       st.numbers AS statistics_columns, st.targets AS statistics_targets
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class tc ON tc.oid = i.indrelid
  JOIN pg_namespace tn ON tn.oid = tc.relnamespace
  LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
  LEFT JOIN pg_inherits ih ON ih.inhrelid = c.oid
  LEFT JOIN pg_constraint co ON co.conindid = c.oid AND co.contype IN ('p', 'u', 'x')
 CROSS JOIN LATERAL (
       SELECT 'CREATE ' || CASE WHEN i.indisunique THEN 'UNIQUE ' ELSE '' END || 'INDEX ' || quote_ident(c.relname)
              || ' ON ' || CASE WHEN c.relkind = 'I' THEN 'ONLY ' ELSE '' END
              || quote_ident(tn.nspname) || '.' || quote_ident(tc.relname) || ' ' AS prefix,
              CASE WHEN c.reloptions IS NULL THEN pg_get_indexdef(c.oid)
                   ELSE replace(pg_get_indexdef(c.oid),
                                ' WITH (' || (SELECT string_agg(
                                        quote_ident(split_part(o, '=', 1)) || '='
                                        || CASE WHEN quote_ident(substr(o, strpos(o, '=') + 1)) = substr(o, strpos(o, '=') + 1)
                                                THEN substr(o, strpos(o, '=') + 1)
                                                ELSE quote_literal(substr(o, strpos(o, '=') + 1)) END, ', ' ORDER BY place)
                                   FROM unnest(c.reloptions) WITH ORDINALITY u(o, place)) || ')', '') END AS text) d
  LEFT JOIN LATERAL (
       SELECT array_agg(a.attnum::int ORDER BY a.attnum) AS numbers,
              array_agg(a.attstattarget::int ORDER BY a.attnum) AS targets
         FROM pg_attribute a
        -- only an expression has a target; CASE, so that the columns of other indexes are not looked up
        WHERE a.attrelid = CASE WHEN i.indexprs IS NOT NULL THEN c.oid END AND a.attstattarget >= 0) st ON true
 WHERE co.oid IS NULL
   AND tc.relkind IN ('r', 'p', 'm')
   AND tc.relpersistence <> 't'
   AND n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND c.oid NOT IN (SELECT objid FROM pg_depend WHERE classid = 'pg_class'::regclass AND deptype = 'e')
