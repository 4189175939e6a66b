-- Constraints of tables and domains. Those that PostgreSQL derives for partitions (conparentid of a foreign key) belong
-- to their parent; those behind an index are their own, because pg_dump writes each of them. Keys and foreign keys are
-- put together from head, columns and tail, as pg_get_constraintdef would print them: it looks each name up again.
SELECT co.oid::int8, co.conrelid::int8 AS relation, co.contypid::int8 AS domain, co.conname::text AS name,
       co.contype::text AS type,
       CASE WHEN k.plain THEN NULL
            WHEN co.convalidated THEN pg_get_constraintdef(co.oid)
            ELSE regexp_replace(pg_get_constraintdef(co.oid), ' NOT VALID$', '') END AS definition,
       CASE co.contype WHEN 'p' THEN 'PRIMARY KEY'
            WHEN 'u' THEN CASE WHEN ix.indnullsnotdistinct THEN 'UNIQUE NULLS NOT DISTINCT' ELSE 'UNIQUE' END --@15+
            WHEN 'u' THEN 'UNIQUE'
            WHEN 'f' THEN 'FOREIGN KEY' END AS head,
       CASE WHEN k.plain THEN
            CASE co.confmatchtype WHEN 'f' THEN ' MATCH FULL' WHEN 'p' THEN ' MATCH PARTIAL' ELSE '' END
            || CASE co.confupdtype WHEN 'r' THEN ' ON UPDATE RESTRICT' WHEN 'c' THEN ' ON UPDATE CASCADE'
                    WHEN 'n' THEN ' ON UPDATE SET NULL' WHEN 'd' THEN ' ON UPDATE SET DEFAULT' ELSE '' END
            || CASE co.confdeltype WHEN 'r' THEN ' ON DELETE RESTRICT' WHEN 'c' THEN ' ON DELETE CASCADE'
                    WHEN 'n' THEN ' ON DELETE SET NULL' WHEN 'd' THEN ' ON DELETE SET DEFAULT' ELSE '' END
            || CASE WHEN co.condeferrable THEN ' DEFERRABLE' ELSE '' END
            || CASE WHEN co.condeferred THEN ' INITIALLY DEFERRED' ELSE '' END END AS tail,
       -- what only comes from an ancestor is validated or not as the ancestor's was when it came
       co.convalidated OR (NOT co.conislocal AND co.coninhcount > 0) AS validated,
       co.conislocal OR k.partition AS local,
       co.coninhcount > 0 AND NOT k.partition AS inherited,
       co.conkey AS columns, co.confkey AS referenced_columns,
       co.confrelid::int8 AS referenced,
       CASE WHEN co.contype IN ('p', 'u', 'x') THEN ic.oid::int8 END AS index,
       CASE WHEN ic.reltablespace <> 0
            THEN (SELECT ts.spcname::text FROM pg_tablespace ts WHERE ts.oid = ic.reltablespace) END AS tablespace,
       ic.reloptions AS index_options,
       CASE WHEN ic.relispartition
            THEN (SELECT ih.inhparent::int8 FROM pg_inherits ih WHERE ih.inhrelid = ic.oid) END AS parent_index
  FROM pg_constraint co
  LEFT JOIN pg_class ic ON ic.oid = CASE WHEN co.contype IN ('p', 'u', 'x') THEN co.conindid END
  LEFT JOIN pg_index ix ON ix.indexrelid = CASE WHEN co.contype IN ('p', 'u') THEN co.conindid END
 CROSS JOIN LATERAL (
       SELECT CASE co.contype
                   WHEN 'p' THEN ix.indnatts = ix.indnkeyatts
                                 AND NOT co.conperiod --@18+
                   WHEN 'u' THEN ix.indnatts = ix.indnkeyatts
                                 AND NOT co.conperiod --@18+
                   WHEN 'f' THEN co.confrelid NOT IN (
                                     SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                      WHERE n.nspname ~ '^pg_' OR n.nspname IN ('information_schema', 'pgparity')
                                     UNION ALL
                                     SELECT objid FROM pg_depend
                                      WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_class'::regclass
                                        AND deptype = 'e')
                                 AND co.confdelsetcols IS NULL --@15+
                                 AND co.confrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
                                 AND co.conenforced AND NOT co.conperiod --@18+
                   ELSE false END AS plain,
              -- only asked where something is inherited
              CASE WHEN NOT co.conislocal OR co.coninhcount > 0
                   THEN coalesce((SELECT c.relispartition FROM pg_class c WHERE c.oid = co.conrelid), false)
                   ELSE false END AS partition) k
 WHERE co.contype IN ('p', 'u', 'x', 'f', 'c')
   AND NOT (co.contype = 'f' AND co.conparentid <> 0)
   AND co.oid >= 16384
   AND co.conrelid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
