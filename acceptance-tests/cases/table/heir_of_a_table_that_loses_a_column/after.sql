CREATE TABLE above (id int, kept text, fresh int);
CREATE TABLE heir (own int) INHERITS (above);
ALTER TABLE above ALTER COLUMN kept SET STATISTICS 50;
