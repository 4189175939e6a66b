CREATE FUNCTION add(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE FUNCTION sub(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2';
CREATE FUNCTION fin(integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1::bigint';
CREATE FUNCTION inc(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1';
CREATE FUNCTION any_fin(integer, "any") RETURNS bigint LANGUAGE internal IMMUTABLE AS 'int8inc';
CREATE AGGREGATE total(integer) (SFUNC = add, STYPE = integer, SSPACE = 8, INITCOND = '0', FINALFUNC = fin, FINALFUNC_MODIFY = READ_WRITE,
    COMBINEFUNC = add, MSFUNC = add, MINVFUNC = sub, MSTYPE = integer, MSSPACE = 16, MINITCOND = '0', MFINALFUNC = fin, PARALLEL = SAFE);
CREATE AGGREGATE counted(*) (SFUNC = inc, STYPE = integer, INITCOND = '0');
CREATE AGGREGATE smallest(n integer) (SFUNC = int4smaller, STYPE = integer, SORTOP = <, PARALLEL = RESTRICTED);
CREATE AGGREGATE pct(float8 ORDER BY float8) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_cont_float8_final);
CREATE AGGREGATE pct_extra(float8 ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
CREATE AGGREGATE hypo(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
COMMENT ON AGGREGATE counted(*) IS 'counts';
COMMENT ON AGGREGATE pct(float8 ORDER BY float8) IS 'percentile';
GRANT EXECUTE ON FUNCTION counted() TO pg_monitor;
REVOKE ALL ON FUNCTION total(integer) FROM PUBLIC;
