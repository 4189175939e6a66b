CREATE TABLE bikes (id int PRIMARY KEY, name text, hidden boolean DEFAULT false, spam boolean DEFAULT false);
CREATE INDEX bikes_a ON bikes (hidden) WHERE NOT spam;
CREATE INDEX bikes_b ON bikes (spam) WHERE NOT hidden;
CREATE INDEX bikes_c ON bikes (name) WHERE NOT spam AND NOT hidden;
INSERT INTO bikes VALUES (1, 'red', false, true);
