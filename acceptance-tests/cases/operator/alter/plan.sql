-- missing function:public.eq2(integer, text)
-- missing operator:public."==="(integer, text)
-- changed operator:public."==="(text, integer)
-- missing operator:public."||"(NONE, integer)
-- missing operator-family:operator-family:public.f.btree FUNCTION 1 (integer, bigint)
-- missing operator-family:operator-family:public.f.btree OPERATOR 1 (integer, bigint)
-- missing owner:function:public.eq2(integer, text)
-- missing owner:operator:public."==="(integer, text)
-- missing owner:operator:public."||"(NONE, integer)
-- missing comment:operator-family:public.f.btree

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.eq2(integer, text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$select $2 = $1::text$function$
;
-- expand
CREATE OPERATOR public.=== (
    FUNCTION = public.eq2,
    LEFTARG = integer,
    RIGHTARG = text,
    COMMUTATOR = OPERATOR(public.===)
);
-- expand
CREATE OPERATOR public.|| (
    FUNCTION = int4um,
    RIGHTARG = integer
);
-- expand
ALTER OPERATOR FAMILY public.f USING btree ADD FUNCTION 1 (integer, bigint) btint48cmp(integer,bigint);
-- expand
ALTER OPERATOR FAMILY public.f USING btree ADD OPERATOR 1 <(integer,bigint);
-- expand
COMMENT ON OPERATOR FAMILY public.f USING btree IS 'family';
-- expand; breaks-running-code
DROP OPERATOR public.=== (text, integer);
-- expand
CREATE OPERATOR public.=== (
    FUNCTION = public.eq,
    LEFTARG = text,
    RIGHTARG = integer,
    COMMUTATOR = OPERATOR(public.===),
    JOIN = eqjoinsel
);
COMMIT;
