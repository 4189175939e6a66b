CREATE TABLE base (a integer);
CREATE VIEW thing AS SELECT a FROM base;
