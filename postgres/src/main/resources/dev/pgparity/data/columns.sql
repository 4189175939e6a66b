-- The columns of some tables that can be written; parameters: schemas, names.
SELECT wanted.position,
       attribute.attname,
       -- without its length: a cast to varchar(3) would cut off what an assignment refuses
       pg_catalog.format_type(attribute.atttypid, -1) AS type,
       attribute.attnotnull,
       CASE
           WHEN attribute.attidentity <> '' THEN
               'pg_catalog.nextval(' || pg_catalog.quote_literal(owned.sequence) || '::pg_catalog.regclass)'
           ELSE pg_catalog.pg_get_expr(defaults.adbin, defaults.adrelid)
       END AS default_value,
       owned.sequence,
       attribute.attidentity = 'a' AS always_identity
  FROM ROWS FROM (pg_catalog.unnest(?::text[]), pg_catalog.unnest(?::text[]))
       WITH ORDINALITY AS wanted (schema_name, table_name, position)
  JOIN pg_catalog.pg_namespace AS namespace ON namespace.nspname = wanted.schema_name
  JOIN pg_catalog.pg_class AS class
    ON class.relnamespace = namespace.oid AND class.relname = wanted.table_name AND class.relkind IN ('r', 'p', 'f')
  JOIN pg_catalog.pg_attribute AS attribute
    ON attribute.attrelid = class.oid AND attribute.attnum > 0 AND NOT attribute.attisdropped
  LEFT JOIN pg_catalog.pg_attrdef AS defaults
    ON defaults.adrelid = class.oid AND defaults.adnum = attribute.attnum
 CROSS JOIN LATERAL (
       SELECT pg_catalog.pg_get_serial_sequence(
                  pg_catalog.quote_ident(wanted.schema_name) || '.' || pg_catalog.quote_ident(wanted.table_name),
                  attribute.attname)
       ) AS owned (sequence)
 WHERE attribute.attgenerated = ''
 ORDER BY wanted.position, attribute.attnum
