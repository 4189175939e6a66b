-- the order means nothing, but pg_dump prints it
CREATE TABLE ledger (a integer) WITH (fillfactor = 50, autovacuum_enabled = false, parallel_workers = 2);
CREATE TABLE other (a integer) WITH (fillfactor = 70, autovacuum_enabled = false);
