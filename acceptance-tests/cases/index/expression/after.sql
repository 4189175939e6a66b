CREATE TABLE t (mail text, a integer);
CREATE UNIQUE INDEX i ON t (lower(mail), (a + 1));
