-- Constraints of tables and domains. Those that PostgreSQL derives for partitions (conparentid of a foreign key) belong
-- to their parent; those behind an index are their own, because pg_dump writes each of them.
SELECT co.oid::int8, co.conrelid::int8 AS relation, co.contypid::int8 AS domain, co.conname::text AS name,
       co.contype::text AS type,
       CASE WHEN co.convalidated THEN pg_get_constraintdef(co.oid)
            ELSE regexp_replace(pg_get_constraintdef(co.oid), ' NOT VALID$', '') END AS definition,
       -- what only comes from an ancestor is validated or not as the ancestor's was when it came
       co.convalidated OR (NOT co.conislocal AND co.coninhcount > 0) AS validated,
       co.conislocal OR coalesce(c.relispartition, false) AS local,
       co.coninhcount > 0 AND NOT coalesce(c.relispartition, false) AS inherited,
       ARRAY(SELECT a.attname::text
               FROM unnest(co.conkey) WITH ORDINALITY k(attnum, place)
               JOIN pg_attribute a ON a.attrelid = co.conrelid AND a.attnum = k.attnum
              ORDER BY k.place) AS columns,
       co.confrelid::int8 AS referenced,
       co.conparentid <> 0 AS derived,
       CASE WHEN co.contype IN ('p', 'u', 'x') THEN ic.oid::int8 END AS index,
       CASE WHEN co.contype IN ('p', 'u', 'x') THEN ts.spcname::text END AS tablespace,
       CASE WHEN co.contype IN ('p', 'u', 'x') THEN ic.reloptions END AS index_options,
       CASE WHEN co.contype IN ('p', 'u', 'x') THEN ih.inhparent::int8 END AS parent_index
  FROM pg_constraint co
  LEFT JOIN pg_class c ON c.oid = co.conrelid
  JOIN pg_namespace n ON n.oid = co.connamespace
  LEFT JOIN pg_class ic ON ic.oid = co.conindid
  LEFT JOIN pg_tablespace ts ON ts.oid = ic.reltablespace
  LEFT JOIN pg_inherits ih ON ih.inhrelid = ic.oid
 WHERE co.contype IN ('p', 'u', 'x', 'f', 'c')
   AND NOT (co.contype = 'f' AND co.conparentid <> 0)
   AND n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
