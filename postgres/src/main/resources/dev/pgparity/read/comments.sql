SELECT d.classoid::int8 AS classid, d.objoid::int8 AS objid, d.objsubid::int, d.description AS text
  FROM pg_description d
 WHERE (d.objoid >= 16384
        OR d.classoid IN ('pg_namespace'::regclass, 'pg_extension'::regclass))
   AND NOT (d.classoid = 1259 AND d.objoid IN (SELECT unnest(current_setting('pgparity.alike')::oid[]))) --@alike
