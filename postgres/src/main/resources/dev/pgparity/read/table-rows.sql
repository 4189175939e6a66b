-- About how many rows the tables of more than a few pages hold. Statistics are scaled to the size that the file has now,
-- as PostgreSQL's own planner does; a table that was never analyzed is taken to have rows of 50 bytes. A partitioned table
-- has the rows of all its partitions.
WITH RECURSIVE own AS MATERIALIZED (
    SELECT c.oid, c.relkind, c.reltuples, c.relpages,
           CASE WHEN c.relkind = 'p' THEN 0
                ELSE pg_relation_size(c.oid) / current_setting('block_size')::int8 END AS pages
      FROM pg_class c
     WHERE c.relkind IN ('r', 'p', 'm')
       AND c.relpersistence <> 't'
       AND c.oid >= 16384
), guessed AS (
    SELECT oid,
           CASE WHEN pages = 0 THEN 0
                WHEN reltuples > 0 AND relpages > 0 THEN reltuples / relpages * pages
                ELSE pages * current_setting('block_size')::int8 / 50 END AS rows
      FROM own
), leaves (root, oid) AS (
    SELECT oid, oid FROM own WHERE relkind = 'p'
    UNION ALL
    SELECT l.root, i.inhrelid
      FROM leaves l
      JOIN pg_inherits i ON i.inhparent = l.oid
      JOIN pg_class p ON p.oid = i.inhparent AND p.relkind = 'p'
)
SELECT oid::int8 AS relation, rows::int8 AS rows
  FROM (SELECT g.oid, g.rows FROM guessed g JOIN own o ON o.oid = g.oid AND o.relkind <> 'p' AND o.pages > 1
        UNION ALL
        SELECT l.root, sum(g.rows) FROM leaves l JOIN guessed g ON g.oid = l.oid GROUP BY l.root) AS s
 WHERE rows > 0
