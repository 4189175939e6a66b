-- this extension cannot be moved
CREATE SCHEMA old_place;
CREATE SCHEMA new_place;
CREATE EXTENSION xml2 SCHEMA old_place;
