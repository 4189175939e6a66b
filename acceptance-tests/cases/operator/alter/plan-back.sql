-- extra function:public.eq2(integer, text)
-- extra operator:public."==="(integer, text)
-- changed operator:public."==="(text, integer)
-- extra operator:public."||"(NONE, integer)
-- extra operator-family:operator-family:public.f.btree FUNCTION 1 (integer, bigint)
-- extra operator-family:operator-family:public.f.btree OPERATOR 1 (integer, bigint)
-- extra owner:function:public.eq2(integer, text)
-- extra owner:operator:public."==="(integer, text)
-- extra owner:operator:public."||"(NONE, integer)
-- extra comment:operator-family:public.f.btree

BEGIN;
-- expand
COMMENT ON OPERATOR FAMILY public.f USING btree IS NULL;
COMMIT;

BEGIN;
-- contract
ALTER OPERATOR FAMILY public.f USING btree DROP FUNCTION 1 (integer, bigint);
-- contract
ALTER OPERATOR FAMILY public.f USING btree DROP OPERATOR 1 (integer, bigint);
-- contract; breaks-running-code
DROP OPERATOR public.=== (integer, text);
-- contract; breaks-running-code
DROP OPERATOR public.=== (text, integer);
-- contract
CREATE OPERATOR public.=== (
    FUNCTION = public.eq,
    LEFTARG = text,
    RIGHTARG = integer,
    RESTRICT = eqsel
);
-- contract; breaks-running-code
DROP OPERATOR public.|| (NONE, integer);
-- contract; breaks-running-code
DROP FUNCTION public.eq2(integer, text);
COMMIT;
