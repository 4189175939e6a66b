-- changed sequence-owner:sequence:public.s
-- extra sequence-owner:sequence:public.u

BEGIN;
-- expand
ALTER SEQUENCE public.s OWNED BY public.t.a;
-- expand
ALTER SEQUENCE public.u OWNED BY NONE;
COMMIT;
