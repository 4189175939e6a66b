-- Primary keys of some tables, foreign keys from and to them; parameters: schemas, names.
WITH wanted AS (
    SELECT class.oid, wanted.position
      FROM ROWS FROM (pg_catalog.unnest(?::text[]), pg_catalog.unnest(?::text[]))
           WITH ORDINALITY AS wanted (schema_name, table_name, position)
      JOIN pg_catalog.pg_namespace AS namespace ON namespace.nspname = wanted.schema_name
      JOIN pg_catalog.pg_class AS class
        ON class.relnamespace = namespace.oid AND class.relname = wanted.table_name
           AND class.relkind IN ('r', 'p', 'f')
)
SELECT key.contype,
       key.conname,
       own_schema.nspname AS schema_name,
       own.relname AS table_name,
       other_schema.nspname AS referenced_schema,
       other.relname AS referenced_table,
       own_columns.names AS columns,
       other_columns.names AS referenced_columns
  FROM pg_catalog.pg_constraint AS key
  JOIN pg_catalog.pg_class AS own ON own.oid = key.conrelid
  JOIN pg_catalog.pg_namespace AS own_schema ON own_schema.oid = own.relnamespace
  LEFT JOIN pg_catalog.pg_class AS other ON other.oid = key.confrelid
  LEFT JOIN pg_catalog.pg_namespace AS other_schema ON other_schema.oid = other.relnamespace
 CROSS JOIN LATERAL (
       SELECT pg_catalog.array_agg(attribute.attname::text ORDER BY numbers.position)
         FROM pg_catalog.unnest(key.conkey) WITH ORDINALITY AS numbers (attnum, position)
         JOIN pg_catalog.pg_attribute AS attribute
           ON attribute.attrelid = key.conrelid AND attribute.attnum = numbers.attnum
       ) AS own_columns (names)
 CROSS JOIN LATERAL (
       SELECT pg_catalog.array_agg(attribute.attname::text ORDER BY numbers.position)
         FROM pg_catalog.unnest(key.confkey) WITH ORDINALITY AS numbers (attnum, position)
         JOIN pg_catalog.pg_attribute AS attribute
           ON attribute.attrelid = key.confrelid AND attribute.attnum = numbers.attnum
       ) AS other_columns (names)
 WHERE (key.contype = 'p' AND key.conrelid IN (SELECT wanted.oid FROM wanted)
        OR key.contype = 'f'
           AND (key.conrelid IN (SELECT wanted.oid FROM wanted) OR key.confrelid IN (SELECT wanted.oid FROM wanted)))
   -- a partition repeats what its parent says
   AND key.conparentid = 0
 ORDER BY key.contype, schema_name, table_name, key.conname
