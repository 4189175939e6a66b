CREATE TABLE parent (a integer NOT NULL, b text);
CREATE TABLE child (a integer NOT NULL, b text, c date) INHERITS (parent);
