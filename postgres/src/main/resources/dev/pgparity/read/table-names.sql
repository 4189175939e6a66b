-- All relations whose parts are read, the names of those that can be left out, and 0, on which constraints of domains are.
WITH tables AS (
    --@plain-tables
)
SELECT c.oid::int8, t.nspname::text AS schema, t.relname::text AS name
  FROM pg_class c
  LEFT JOIN tables t ON t.oid = c.oid
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.oid >= 16384
UNION ALL
SELECT 0, NULL, NULL
