-- Constraints of tables and domains. Those that PostgreSQL derives for partitions (conparentid of a foreign key) belong
-- to their parent; those behind an index are their own, because pg_dump writes each of them. Columns are sent as numbers
-- and named by the reader; only what a foreign key refers to outside of what is read has its names here.
SELECT co.oid::int8, co.conrelid::int8 AS relation, co.contypid::int8 AS domain, co.conname::text AS name,
       co.contype::text AS type, co.conkey AS columns,
       co.condeferrable AS deferrable, co.condeferred AS deferred,
       true AS enforced, false AS period, --@-17
       co.conenforced AS enforced, co.conperiod AS period, --@18+
       -- checks
       CASE WHEN co.contype = 'c' THEN pg_get_expr(co.conbin, co.conrelid) END AS expression,
       co.connoinherit AS no_inherit,
       -- foreign keys
       co.confmatchtype::text AS match, co.confupdtype::text AS on_update, co.confdeltype::text AS on_delete,
       co.confrelid::int8 AS referenced, co.confkey AS referenced_columns,
       NULL::text AS deleted_columns, --@-14
       co.confdelsetcols AS deleted_columns, --@15+
       CASE WHEN k.stranger THEN (SELECT n.nspname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                   WHERE c.oid = co.confrelid) END AS stranger_schema,
       CASE WHEN k.stranger THEN (SELECT c.relname::text FROM pg_class c WHERE c.oid = co.confrelid) END AS stranger,
       CASE WHEN k.stranger THEN (SELECT array_agg(a.attname::text ORDER BY u.place)
                                    FROM unnest(co.confkey) WITH ORDINALITY u(attnum, place)
                                    JOIN pg_attribute a ON a.attrelid = co.confrelid AND a.attnum = u.attnum)
            END AS stranger_columns,
       -- what has an index
       false AS nulls_not_distinct, --@-14
       coalesce(i.indnullsnotdistinct, false) AS nulls_not_distinct, --@15+
       CASE WHEN i.indnatts > i.indnkeyatts
            THEN (i.indkey::int2[])[i.indnkeyatts:i.indnatts - 1] END AS include,
       CASE WHEN co.contype = 'x' THEN i.indnkeyatts::int END AS keys,
       CASE WHEN co.contype = 'x' THEN pg_get_constraintdef(co.oid) END AS printed,
       CASE WHEN co.contype = 'x' THEN (SELECT m.amname::text FROM pg_am m WHERE m.oid = ic.relam) END AS method,
       CASE WHEN co.contype = 'x' AND ic.relam = 403 THEN (i.indoption::int2[])[0:i.indnkeyatts - 1] END AS orders,
       parts.columns AS key_columns, parts.expressions, parts.collation_schemas, parts.collation_names,
       parts.class_schemas, parts.class_names, parts.class_options,
       CASE WHEN co.contype = 'x'
            THEN ARRAY(SELECT n.nspname::text FROM unnest(co.conexclop) WITH ORDINALITY u(oid, place)
                         JOIN pg_operator o ON o.oid = u.oid JOIN pg_namespace n ON n.oid = o.oprnamespace
                        ORDER BY u.place) END AS operator_schemas,
       CASE WHEN co.contype = 'x'
            THEN ARRAY(SELECT o.oprname::text FROM unnest(co.conexclop) WITH ORDINALITY u(oid, place)
                         JOIN pg_operator o ON o.oid = u.oid
                        ORDER BY u.place) END AS operator_names,
       CASE WHEN co.contype = 'x' THEN pg_get_expr(i.indpred, i.indrelid) END AS predicate,
       -- what only comes from an ancestor is validated or not as the ancestor's was when it came
       co.convalidated OR (NOT co.conislocal AND co.coninhcount > 0) AS validated,
       co.conislocal OR k.partition AS local,
       co.coninhcount > 0 AND NOT k.partition AS inherited,
       CASE WHEN co.contype IN ('p', 'u', 'x') THEN ic.oid::int8 END AS index,
       CASE WHEN ic.reltablespace <> 0
            THEN (SELECT ts.spcname::text FROM pg_tablespace ts WHERE ts.oid = ic.reltablespace) END AS tablespace,
       ic.reloptions AS index_options,
       CASE WHEN ic.relispartition
            THEN (SELECT ih.inhparent::int8 FROM pg_inherits ih WHERE ih.inhrelid = ic.oid) END AS parent_index
  FROM pg_constraint co
  LEFT JOIN pg_class ic ON ic.oid = CASE WHEN co.contype IN ('p', 'u', 'x') THEN co.conindid END
  LEFT JOIN pg_index i ON i.indexrelid = CASE WHEN co.contype IN ('p', 'u', 'x') THEN co.conindid END
  LEFT JOIN LATERAL (
       --@index-keys
       ) parts ON co.contype = 'x'
 CROSS JOIN LATERAL (
       SELECT CASE WHEN co.contype = 'f'
                   THEN co.confrelid IN (
                            SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                             WHERE n.nspname ~ '^pg_' OR n.nspname IN ('information_schema', 'pgparity')
                            UNION ALL
                            SELECT objid FROM pg_depend
                             WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_class'::regclass
                               AND deptype = 'e')
                        OR co.confrelid NOT IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
                   ELSE false END AS stranger,
              -- only asked where something is inherited
              CASE WHEN NOT co.conislocal OR co.coninhcount > 0
                   THEN coalesce((SELECT c.relispartition FROM pg_class c WHERE c.oid = co.conrelid), false)
                   ELSE false END AS partition) k
 WHERE co.contype IN ('p', 'u', 'x', 'f', 'c')
   AND NOT (co.contype = 'f' AND co.conparentid <> 0)
   AND co.oid >= 16384
   AND co.conrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
