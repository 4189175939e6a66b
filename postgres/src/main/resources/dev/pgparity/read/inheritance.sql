SELECT i.inhrelid::int8 AS child, i.inhparent::int8 AS parent, -- a parent that went leaves a hole in inhseqno
       (row_number() OVER (PARTITION BY i.inhrelid ORDER BY i.inhseqno))::int AS sequence,
       c.relispartition AS partition, i.inhdetachpending AS detach_pending,
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS bound
  FROM pg_inherits i
  JOIN pg_class c ON c.oid = i.inhrelid AND c.relkind IN ('r', 'p', 'f')
