CREATE TABLE t (a integer);
REVOKE ALL ON t FROM postgres;
