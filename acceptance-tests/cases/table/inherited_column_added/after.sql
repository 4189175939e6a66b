CREATE TABLE parent (a integer, b text DEFAULT 'x');
CREATE TABLE child (c date) INHERITS (parent);
CREATE TABLE grandchild () INHERITS (child);
