-- Every table whose rows a backup holds, the largest first: ordinary tables and partitions, without temporary ones, our own
-- journal, and what extensions made, save the configuration tables that they declare (pg_extension.extconfig).
SELECT namespace.nspname,
       class.relname,
       coalesce(configuration.condition, '') AS condition,
       columns.names,
       pg_catalog.pg_table_size(class.oid) AS bytes
  FROM pg_catalog.pg_class AS class
  JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
  LEFT JOIN pg_catalog.pg_depend AS member
    ON member.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND member.objid = class.oid
       AND member.objsubid = 0 AND member.deptype = 'e'
  LEFT JOIN LATERAL (
       SELECT declared.condition
         FROM pg_catalog.pg_extension AS extension
        CROSS JOIN ROWS FROM (pg_catalog.unnest(extension.extconfig), pg_catalog.unnest(extension.extcondition))
              AS declared (relation, condition)
        WHERE extension.oid = member.refobjid AND declared.relation = class.oid
       ) AS configuration ON true
 CROSS JOIN LATERAL (
       SELECT coalesce(pg_catalog.array_agg(attribute.attname::text ORDER BY attribute.attnum), '{}')
         FROM pg_catalog.pg_attribute AS attribute
        WHERE attribute.attrelid = class.oid AND attribute.attnum > 0 AND NOT attribute.attisdropped
          AND attribute.attgenerated = ''
       ) AS columns (names)
 WHERE class.relkind = 'r'
   AND class.relpersistence <> 't'
   AND (member.objid IS NULL OR configuration.condition IS NOT NULL)
   AND namespace.nspname NOT IN ('pg_catalog', 'information_schema', 'pgparity')
   AND namespace.nspname !~ '^pg_(toast|temp)'
 ORDER BY bytes DESC, namespace.nspname, class.relname
