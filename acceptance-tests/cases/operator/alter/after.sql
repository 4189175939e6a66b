CREATE FUNCTION public.eq(text, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'select $1 = $2::text';
CREATE FUNCTION public.eq2(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'select $2 = $1::text';
CREATE OPERATOR public.=== (FUNCTION = public.eq, LEFTARG = text, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.===), JOIN = eqjoinsel);
CREATE OPERATOR public.=== (FUNCTION = public.eq2, LEFTARG = integer, RIGHTARG = text, COMMUTATOR = OPERATOR(public.===));
CREATE OPERATOR public.|| (FUNCTION = pg_catalog.int4um, RIGHTARG = integer);
CREATE OPERATOR FAMILY public.f USING btree;
ALTER OPERATOR FAMILY public.f USING btree ADD OPERATOR 1 <(integer, bigint), FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);
COMMENT ON OPERATOR FAMILY public.f USING btree IS 'family';
