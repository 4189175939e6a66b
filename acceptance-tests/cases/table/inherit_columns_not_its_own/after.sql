CREATE TABLE parent (a integer, b text);
CREATE TABLE child (c date) INHERITS (parent);
