-- Indexes that no constraint owns; those of unique and exclusion constraints are left out by whoever knows these.
-- Of plain keys, which nearly all have, only the columns and their order are asked for, in one set-based query. Of the
-- others also what each key is made of, and the text of pg_get_indexdef: what that leaves out is the default, which the
-- server looks for among all operator classes, and for an expression's collation only it can say.
WITH plain AS (
    SELECT i.indexrelid, array_agg(a.attname::text ORDER BY k.place) AS columns
      FROM pg_index i
      JOIN pg_class c ON c.oid = i.indexrelid AND c.relnamespace <> 99 -- pg_toast
      JOIN pg_am m ON m.oid = c.relam
     CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[])
                WITH ORDINALITY k(attnum, opclass, coll, place)
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
      LEFT JOIN pg_opclass o ON o.oid = k.opclass
      LEFT JOIN pg_type t ON t.oid = CASE WHEN o.opcintype IN (2277, 3500) THEN a.atttypid END
     WHERE i.indexprs IS NULL AND NOT i.indisprimary AND i.indexrelid >= 16384
       AND i.indrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
       -- operator classes with parameters; those of B-trees (403) and hashes (405) have none
       AND NOT EXISTS (SELECT FROM pg_attribute own
                        WHERE own.attrelid = CASE WHEN c.relam NOT IN (403, 405) THEN c.oid END AND own.attoptions IS NOT NULL)
     GROUP BY i.indexrelid, i.indnkeyatts, m.amname
    -- PostgreSQL's own default for this type, the column's collation: neither is printed. The default is the class for
    -- exactly this type; for varchar that of text, for arrays and enums that of all of them, unless somebody made another
    HAVING bool_and(k.place > i.indnkeyatts
                    OR (o.oid < 16384 AND o.opcdefault
                        AND (o.opcintype = a.atttypid
                             OR ((a.atttypid = 1043 AND o.opcintype = 25
                                  OR o.opcintype = 2277 AND t.typcategory = 'A' AND t.typtype = 'b' AND t.typelem <> 0
                                  OR o.opcintype = 3500 AND t.typtype = 'e')
                                 AND (o.opcmethod, a.atttypid) NOT IN (
                                     SELECT opcmethod, opcintype FROM pg_opclass WHERE oid >= 16384 AND opcdefault)))
                        AND (k.coll = 0 OR k.coll = a.attcollation)))
)
SELECT c.oid::int8, c.relname::text AS name, i.indrelid::int8 AS relation,
       i.indisunique AS unique, c.relkind = 'I' AS partitioned, i.indisvalid AS valid,
       m.amname::text AS method, i.indnkeyatts::int AS keys,
       coalesce(plain.columns, parts.columns) AS columns,
       -- only B-trees (403) have an order
       CASE WHEN m.oid = 403 THEN (i.indoption::int2[])[0:i.indnkeyatts - 1] END AS orders,
       plain.columns IS NOT NULL AS plain, CASE WHEN plain.columns IS NULL THEN pg_get_indexdef(c.oid) END AS printed,
       parts.expressions, parts.collation_schemas, parts.collation_names, parts.class_schemas, parts.class_names,
       parts.class_options,
       false AS nulls_not_distinct, --@-14
       i.indnullsnotdistinct AS nulls_not_distinct, --@15+
       pg_get_expr(i.indpred, i.indrelid) AS predicate,
       c.reloptions AS options,
       CASE WHEN c.reltablespace <> 0
            THEN (SELECT ts.spcname::text FROM pg_tablespace ts WHERE ts.oid = c.reltablespace) END AS tablespace,
       CASE WHEN c.relispartition
            THEN (SELECT ih.inhparent::int8 FROM pg_inherits ih WHERE ih.inhrelid = c.oid) END AS parent_index,
       -- only an expression has a target
       CASE WHEN i.indexprs IS NOT NULL
            THEN ARRAY(SELECT a.attnum::int FROM pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attstattarget >= 0 ORDER BY a.attnum) END AS statistics_columns,
       CASE WHEN i.indexprs IS NOT NULL
            THEN ARRAY(SELECT a.attstattarget::int FROM pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attstattarget >= 0 ORDER BY a.attnum) END AS statistics_targets
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_am m ON m.oid = c.relam
  LEFT JOIN plain ON plain.indexrelid = i.indexrelid
  LEFT JOIN LATERAL (
       --@index-keys
       ) parts ON plain.columns IS NULL
 WHERE NOT i.indisprimary
   AND c.relnamespace <> 99 -- pg_toast
   AND i.indexrelid >= 16384
   AND i.indrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
