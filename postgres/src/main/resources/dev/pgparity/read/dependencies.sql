-- Who needs whom. Members of extensions and what initdb made need nobody of ours; DEPENDS ON EXTENSION (x) is an object
-- of its own.
SELECT d.classid::int8, d.objid::int8, d.objsubid::int,
       d.refclassid::int8, d.refobjid::int8, d.refobjsubid::int,
       d.deptype IN ('a', 'i', 'P', 'S') AS automatic
  FROM pg_depend d
 WHERE d.deptype NOT IN ('e', 'x')
   AND d.objid >= 16384
