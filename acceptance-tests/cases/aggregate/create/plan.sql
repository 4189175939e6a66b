-- missing aggregate:public.counted(*)
-- missing aggregate:public.hypo("any")
-- missing aggregate:public.pct(double precision, double precision)
-- missing aggregate:public.pct_extra(double precision, anyelement)
-- missing aggregate:public.smallest(integer)
-- missing aggregate:public.total(integer)
-- missing owner:aggregate:public.counted(*)
-- missing owner:aggregate:public.hypo("any")
-- missing owner:aggregate:public.pct(double precision, double precision)
-- missing owner:aggregate:public.pct_extra(double precision, anyelement)
-- missing owner:aggregate:public.smallest(integer)
-- missing owner:aggregate:public.total(integer)
-- missing grant:aggregate:public.counted(*)
-- missing grant:aggregate:public.total(integer)
-- missing comment:aggregate:public.counted(*)
-- missing comment:aggregate:public.pct(double precision, double precision)

BEGIN;
-- expand
CREATE AGGREGATE public.counted(*) (
    SFUNC = public.inc,
    STYPE = integer,
    INITCOND = '0'
);
-- expand
CREATE AGGREGATE public.hypo(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    HYPOTHETICAL
);
-- expand
CREATE AGGREGATE public.pct(double precision ORDER BY double precision) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_cont_float8_final
);
-- expand
CREATE AGGREGATE public.pct_extra(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA
);
-- expand
CREATE AGGREGATE public.smallest(n integer) (
    SFUNC = int4smaller,
    STYPE = integer,
    SORTOP = OPERATOR(pg_catalog.<),
    PARALLEL = RESTRICTED
);
-- expand
CREATE AGGREGATE public.total(integer) (
    SFUNC = public.add,
    STYPE = integer,
    SSPACE = 8,
    INITCOND = '0',
    FINALFUNC = public.fin,
    FINALFUNC_MODIFY = READ_WRITE,
    COMBINEFUNC = public.add,
    MSFUNC = public.add,
    MINVFUNC = public.sub,
    MSTYPE = integer,
    MSSPACE = 16,
    MINITCOND = '0',
    MFINALFUNC = public.fin,
    PARALLEL = SAFE
);
-- expand
GRANT EXECUTE ON FUNCTION public.counted() TO pg_monitor;
-- expand
REVOKE EXECUTE ON FUNCTION public.total(integer) FROM PUBLIC;
-- expand
COMMENT ON AGGREGATE public.counted(*) IS 'counts';
-- expand
COMMENT ON AGGREGATE public.pct(double precision, double precision) IS 'percentile';
COMMIT;
