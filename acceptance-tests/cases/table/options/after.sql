CREATE TABLE t (a text) WITH (fillfactor = 80, toast.autovacuum_enabled = false);
