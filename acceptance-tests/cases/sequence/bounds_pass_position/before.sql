-- the sequences stand at 1, outside their new bounds; those of the last do not even meet
CREATE SEQUENCE up MINVALUE 1 MAXVALUE 100;
CREATE SEQUENCE down INCREMENT BY -1 MINVALUE -100 MAXVALUE -1;
CREATE SEQUENCE apart AS smallint MINVALUE 1 MAXVALUE 9;
CREATE TABLE numbered (id integer GENERATED ALWAYS AS IDENTITY, note text);
