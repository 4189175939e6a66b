-- Triggers that somebody wrote, and the copies on partitions that fire in another state than what they are copies of.
-- A copy has the state of its own parent after every ALTER TABLE of that parent, so the parent counts, not the root.
WITH RECURSIVE roots AS (
    SELECT t.oid, t.oid AS root
      FROM pg_trigger t
     WHERE t.tgparentid = 0 AND NOT t.tgisinternal
    UNION ALL
    SELECT t.oid, r.root
      FROM pg_trigger t
      JOIN roots r ON r.oid = t.tgparentid
)
SELECT t.oid::int8, t.tgrelid::int8 AS relation, t.tgname::text AS name,
       substr(pg_get_triggerdef(t.oid, false), length('CREATE ') + 1) AS definition,
       t.tgconstraint <> 0 AS constraint,
       t.tgenabled::text AS state,
       CASE WHEN t.tgparentid <> 0 THEN o.tgrelid::int8 END AS original_relation, o.tgname::text AS original_name,
       p.tgrelid::int8 AS parent_relation, p.tgname::text AS parent_name
  FROM roots r
  JOIN pg_trigger t ON t.oid = r.oid
  JOIN pg_trigger o ON o.oid = r.root
  LEFT JOIN pg_trigger p ON p.oid = t.tgparentid
 WHERE t.tgparentid = 0 OR t.tgenabled <> p.tgenabled
