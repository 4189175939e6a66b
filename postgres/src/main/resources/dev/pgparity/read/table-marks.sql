-- REPLICA IDENTITY where it is not the default, and the index that CLUSTER orders by. An identity whose index was
-- dropped is nothing at all, for PostgreSQL and for pg_dump.
SELECT c.oid::int8 AS relation, c.relreplident::text AS mark, NULL::int8 AS index
  FROM pg_class c
 WHERE c.relreplident IN ('f', 'n') AND c.relkind IN ('r', 'p', 'm') AND c.relnamespace <> 11
   AND c.oid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
 UNION ALL
SELECT i.indrelid::int8, 'i', i.indexrelid::int8
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indrelid AND c.relreplident = 'i'
 WHERE i.indisreplident
   AND i.indrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
 UNION ALL
SELECT i.indrelid::int8, 'c', i.indexrelid::int8
  FROM pg_index i
 WHERE i.indisclustered
   AND i.indrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
