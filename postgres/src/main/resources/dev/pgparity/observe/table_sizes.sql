-- reltuples is -1 where a table was never vacuumed or analyzed; a partitioned table's own is of no use, so its
-- partitions are added up (unknown as soon as one with rows is unknown). Tables that inherit otherwise are only named,
-- because not every statement reaches them.
WITH RECURSIVE own AS (
    SELECT c.oid, c.relkind, c.relnamespace, c.relname, c.reltuples::int8 AS tuples,
           CASE WHEN c.relkind = 'p' THEN 0 ELSE pg_catalog.pg_relation_size(c.oid) END AS bytes
      FROM pg_catalog.pg_class AS c
     WHERE c.relkind IN ('r', 'p', 'm')
       AND c.relpersistence <> 't'
       AND c.oid >= 16384
), leaves (root, oid) AS (
    SELECT oid, oid FROM own
    UNION ALL
    SELECT l.root, i.inhrelid
      FROM leaves AS l
      JOIN pg_catalog.pg_inherits AS i ON i.inhparent = l.oid
      JOIN pg_catalog.pg_class AS p ON p.oid = i.inhparent AND p.relkind = 'p'
), heirs (root, oid) AS (
    SELECT i.inhparent, i.inhrelid
      FROM pg_catalog.pg_inherits AS i
      JOIN pg_catalog.pg_class AS p ON p.oid = i.inhparent AND p.relkind = 'r'
    UNION
    SELECT h.root, i.inhrelid
      FROM heirs AS h
      JOIN pg_catalog.pg_inherits AS i ON i.inhparent = h.oid
)
SELECT o.relkind AS kind, n.nspname AS schema, o.relname AS name, s.tuples, s.bytes,
       h.child_schemas, h.child_names
  FROM own AS o
  JOIN pg_catalog.pg_namespace AS n ON n.oid = o.relnamespace
  JOIN (SELECT l.root,
               CASE WHEN pg_catalog.bool_or(p.relkind <> 'p' AND p.tuples < 0 AND p.bytes > 0) THEN -1
                    ELSE pg_catalog.sum(GREATEST(p.tuples, 0)) FILTER (WHERE p.relkind <> 'p') END AS tuples,
               pg_catalog.sum(p.bytes) AS bytes
          FROM leaves AS l
          JOIN own AS p ON p.oid = l.oid
         GROUP BY l.root) AS s ON s.root = o.oid
  LEFT JOIN (SELECT h.root,
                    pg_catalog.array_agg(cn.nspname::text ORDER BY h.oid) AS child_schemas,
                    pg_catalog.array_agg(c.relname::text ORDER BY h.oid) AS child_names
               FROM heirs AS h
               JOIN pg_catalog.pg_class AS c ON c.oid = h.oid
               JOIN pg_catalog.pg_namespace AS cn ON cn.oid = c.relnamespace
              GROUP BY h.root) AS h ON h.root = o.oid
