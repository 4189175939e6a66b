-- changed owner:function:public.f()
-- changed owner:sequence:public.q
-- changed owner:sequence:public.t_id_seq
-- changed owner:table:public.t
-- changed owner:type:public.e
-- changed owner:view:public.v

BEGIN;
-- expand; weakens-security
ALTER FUNCTION public.f() OWNER TO postgres;
-- expand; weakens-security
ALTER SEQUENCE public.q OWNER TO postgres;
-- expand; weakens-security
ALTER TABLE public.t OWNER TO postgres;
-- expand; weakens-security
ALTER TYPE public.e OWNER TO postgres;
-- expand; weakens-security
ALTER VIEW public.v OWNER TO postgres;
COMMIT;
