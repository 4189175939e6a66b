CREATE PROCEDURE p(a integer, OUT b integer) LANGUAGE plpgsql AS 'BEGIN b := a; END';
CREATE PROCEDURE q(OUT b integer) LANGUAGE plpgsql AS 'BEGIN b := 1; END';
CREATE PROCEDURE q(b integer) LANGUAGE plpgsql AS 'BEGIN END';
COMMENT ON PROCEDURE p(integer, OUT integer) IS 'p';
