-- majors: 18+
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (a integer CONSTRAINT fk REFERENCES p, b integer CONSTRAINT pos CHECK (b > 0));
