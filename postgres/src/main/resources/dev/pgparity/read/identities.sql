-- The sequences behind identity columns. Since 17 a partition's identity is that of its partitioned table, without one.
SELECT d.refobjid::int8 AS relation, d.refobjsubid::int AS number,
       n.nspname::text AS sequence_schema, c.relname::text AS sequence_name, c.oid::int8 AS sequence_oid,
       c.relpersistence = 'u' AS sequence_unlogged,
       s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.objsubid = 0
                  AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
                  AND d.refobjid IN (SELECT unnest(current_setting('pgparity.looked_at')::oid[])) --@alike
