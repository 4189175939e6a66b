-- missing type:public.later
-- missing type:public.num
-- missing function:public.num_eq(public.num, public.num)
-- missing function:public.num_hash(public.num)
-- missing function:public.num_in(cstring)
-- missing function:public.num_ne(public.num, public.num)
-- missing function:public.num_out(public.num)
-- missing function:public.num_send(public.num)
-- missing operator:public."!=="(public.num, public.num)
-- missing operator:public."==="(public.num, public.num)
-- missing operator-family:public.nums.hash
-- missing operator-class:public.num_ops.hash
-- missing cast:"integer AS public.num"
-- missing cast:"public.num AS integer"
-- missing table:public.t
-- missing column:public.t.n
-- missing column:public.t.ns
-- missing index:public.t_n
-- missing owner:function:public.num_eq(public.num, public.num)
-- missing owner:function:public.num_hash(public.num)
-- missing owner:function:public.num_in(cstring)
-- missing owner:function:public.num_ne(public.num, public.num)
-- missing owner:function:public.num_out(public.num)
-- missing owner:function:public.num_send(public.num)
-- missing owner:operator-class:public.num_ops.hash
-- missing owner:operator-family:public.nums.hash
-- missing owner:operator:public."!=="(public.num, public.num)
-- missing owner:operator:public."==="(public.num, public.num)
-- missing owner:table:public.t
-- missing owner:type:public.later
-- missing owner:type:public.num
-- missing comment:cast:"integer AS public.num"
-- missing comment:operator:public."==="(public.num, public.num)

BEGIN;
-- expand
CREATE TYPE public.later;
-- expand
CREATE TYPE public.num;
CREATE OR REPLACE FUNCTION public.num_in(cstring)
 RETURNS public.num
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$
;
CREATE OR REPLACE FUNCTION public.num_out(public.num)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4out$function$
;
CREATE OR REPLACE FUNCTION public.num_send(public.num)
 RETURNS bytea
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4send$function$
;
CREATE TYPE public.num (
    ALIGNMENT = int4,
    CATEGORY = 'N',
    DEFAULT = '7',
    INPUT = public.num_in,
    INTERNALLENGTH = 4,
    OUTPUT = public.num_out,
    PASSEDBYVALUE = true,
    SEND = public.num_send,
    STORAGE = plain
);
-- expand
CREATE TABLE public.t (
    n public.num,
    ns public.num[]
);
-- expand
CREATE OR REPLACE FUNCTION public.num_eq(public.num, public.num)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4eq$function$
;
-- expand
CREATE OR REPLACE FUNCTION public.num_hash(public.num)
 RETURNS integer
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$hashint4$function$
;
-- expand
CREATE OR REPLACE FUNCTION public.num_ne(public.num, public.num)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4ne$function$
;
-- expand
CREATE OPERATOR public.!== (
    FUNCTION = public.num_ne,
    LEFTARG = public.num,
    RIGHTARG = public.num,
    COMMUTATOR = OPERATOR(public.!==),
    NEGATOR = OPERATOR(public.===)
);
-- expand
CREATE OPERATOR public.=== (
    FUNCTION = public.num_eq,
    LEFTARG = public.num,
    RIGHTARG = public.num,
    COMMUTATOR = OPERATOR(public.===),
    NEGATOR = OPERATOR(public.!==),
    RESTRICT = eqsel,
    JOIN = eqjoinsel,
    HASHES
);
-- expand
CREATE OPERATOR FAMILY public.nums USING hash;
-- expand
CREATE OPERATOR CLASS public.num_ops DEFAULT FOR TYPE public.num USING hash FAMILY public.nums AS
    OPERATOR 1 public.===(public.num,public.num),
    FUNCTION 1 (public.num, public.num) public.num_hash(public.num);
-- expand
CREATE CAST (integer AS public.num) WITH INOUT;
-- expand
CREATE CAST (public.num AS integer) WITHOUT FUNCTION AS ASSIGNMENT;
-- expand
CREATE INDEX t_n ON public.t USING hash (n);
-- expand
COMMENT ON CAST (integer AS public.num) IS 'back';
-- expand
COMMENT ON OPERATOR public.=== (public.num, public.num) IS 'same';
COMMIT;
