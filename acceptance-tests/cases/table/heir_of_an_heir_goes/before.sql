CREATE TABLE a (id int NOT NULL, note text DEFAULT 'x' CONSTRAINT a_note CHECK (note <> ''), size varchar(10));
CREATE TABLE b (more int) INHERITS (a);
CREATE TABLE c (last int) INHERITS (b);
