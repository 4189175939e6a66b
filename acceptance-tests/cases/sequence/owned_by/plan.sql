-- changed sequence-owner:sequence:public.s
-- missing sequence-owner:sequence:public.u

BEGIN;
-- expand
ALTER SEQUENCE public.s OWNED BY public.t.b;
-- expand
ALTER SEQUENCE public.u OWNED BY public.t.a;
COMMIT;
