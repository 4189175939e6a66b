-- Triggers that somebody wrote, and the copies on partitions that fire in another state than what they are copies of.
-- A copy has the state of its own parent after every ALTER TABLE of that parent, so the parent counts, not the root.
-- Plain triggers are put together from name, head, table and tail, as pg_get_triggerdef would print them.
WITH RECURSIVE copies AS (
    SELECT t.oid, p.oid AS parent, p.oid AS root, p.tgparentid AS above
      FROM pg_trigger t
      JOIN pg_trigger p ON p.oid = t.tgparentid
     WHERE t.tgparentid <> 0 AND t.tgenabled <> p.tgenabled
    UNION ALL
    SELECT c.oid, c.parent, t.oid, t.tgparentid
      FROM copies c
      JOIN pg_trigger t ON t.oid = c.above
), triggers AS (
    SELECT t.oid, NULL::oid AS parent, NULL::oid AS root FROM pg_trigger t WHERE t.tgparentid = 0 AND NOT t.tgisinternal
       AND t.tgrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
    UNION ALL
    SELECT c.oid, c.parent, c.root
      FROM copies c
      JOIN pg_trigger r ON r.oid = c.root
     WHERE c.above = 0 AND NOT r.tgisinternal
)
SELECT t.oid::int8, t.tgrelid::int8 AS relation, t.tgname::text AS name,
       CASE WHEN NOT k.plain THEN substr(pg_get_triggerdef(t.oid, false), length('CREATE ') + 1) END AS definition,
       CASE WHEN k.plain THEN
            CASE t.tgtype & 66 WHEN 2 THEN 'BEFORE ' WHEN 64 THEN 'INSTEAD OF ' ELSE 'AFTER ' END
            || substr(CASE WHEN t.tgtype & 4 <> 0 THEN ' OR INSERT' ELSE '' END
                      || CASE WHEN t.tgtype & 8 <> 0 THEN ' OR DELETE' ELSE '' END
                      || CASE WHEN t.tgtype & 16 <> 0 THEN ' OR UPDATE' ELSE '' END
                      || CASE WHEN t.tgtype & 32 <> 0 THEN ' OR TRUNCATE' ELSE '' END, length(' OR ') + 1) END AS head,
       CASE WHEN k.plain THEN
            CASE WHEN t.tgtype & 1 <> 0 THEN 'FOR EACH ROW' ELSE 'FOR EACH STATEMENT' END
            || ' EXECUTE FUNCTION ' || quote_ident(fn.nspname) || '.' || quote_ident(f.proname) || '()' END AS tail,
       t.tgconstraint <> 0 AS constraint,
       t.tgenabled::text AS state,
       o.tgrelid::int8 AS original_relation, o.tgname::text AS original_name,
       p.tgrelid::int8 AS parent_relation, p.tgname::text AS parent_name
  FROM triggers
  JOIN pg_trigger t ON t.oid = triggers.oid
  JOIN pg_proc f ON f.oid = t.tgfoid
  JOIN pg_namespace fn ON fn.oid = f.pronamespace
  LEFT JOIN pg_trigger o ON o.oid = triggers.root
  LEFT JOIN pg_trigger p ON p.oid = triggers.parent
 CROSS JOIN LATERAL (
       SELECT t.tgqual IS NULL AND t.tgnargs = 0 AND t.tgattr = '' AND t.tgoldtable IS NULL AND t.tgnewtable IS NULL
              AND t.tgconstraint = 0 AND fn.nspname <> 'pg_catalog' AS plain) k
