SELECT l.classoid::int8 AS classid, l.objoid::int8 AS objid, l.objsubid::int, l.provider, l.label
  FROM pg_seclabel l
