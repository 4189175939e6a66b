CREATE TABLE above (id int, gone text, kept text);
ALTER TABLE above ALTER COLUMN kept SET STATISTICS 50;
INSERT INTO above VALUES (1, NULL, 'a');
