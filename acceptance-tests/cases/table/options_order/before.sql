CREATE TABLE ledger (a integer) WITH (fillfactor = 70, autovacuum_enabled = false);
