CREATE PROCEDURE p(a integer, OUT b text) LANGUAGE plpgsql AS 'BEGIN b := a; END';
COMMENT ON PROCEDURE p(integer, OUT text) IS 'p';
CREATE PROCEDURE r(INOUT b integer, VARIADIC c text[]) LANGUAGE plpgsql AS 'BEGIN END';
