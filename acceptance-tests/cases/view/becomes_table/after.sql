CREATE TABLE base (a integer);
CREATE TABLE thing (a integer);
