-- Defaults that call something volatile (random(), nextval(), gen_random_uuid()): a new column with one of them makes
-- PostgreSQL rewrite the table. The stored expression tree names its functions by OID.
SELECT d.adrelid::int8 AS relation, d.adnum::int AS number
  FROM pg_attrdef d
  JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated = ''
 WHERE d.oid >= 16384
   AND EXISTS (SELECT
                 FROM regexp_matches(d.adbin::text, ':(?:funcid|opfuncid) ([0-9]+)', 'g') AS m (found)
                 JOIN pg_proc p ON p.oid = m.found[1]::oid
                WHERE p.provolatile = 'v')
