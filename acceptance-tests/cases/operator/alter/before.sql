CREATE FUNCTION public.eq(text, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'select $1 = $2::text';
CREATE OPERATOR public.=== (FUNCTION = public.eq, LEFTARG = text, RIGHTARG = integer, RESTRICT = eqsel);
CREATE OPERATOR FAMILY public.f USING btree;
