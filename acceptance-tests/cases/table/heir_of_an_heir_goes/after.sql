CREATE TABLE a (id int, note text DEFAULT 'y', size varchar(20), added int, CONSTRAINT a_added CHECK (added > 0));
CREATE TABLE b (more int) INHERITS (a);
