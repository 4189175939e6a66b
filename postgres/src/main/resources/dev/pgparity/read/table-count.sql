SELECT count(*) FROM pg_class WHERE relkind = 'r' AND oid >= 16384
