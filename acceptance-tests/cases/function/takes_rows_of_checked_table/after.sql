-- the function needs the table, the table's check needs the function
CREATE TABLE stays (id integer);
CREATE TABLE piece (id integer, weight integer);
CREATE FUNCTION plausible(p piece) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT p.weight > 0 $$;
ALTER TABLE piece ADD CONSTRAINT piece_plausible CHECK (plausible(piece));
COMMENT ON CONSTRAINT piece_plausible ON piece IS 'checked by function';
