-- missing table:public.c
-- missing column:public.c.x
-- missing owner:table:public.c

BEGIN;
-- expand
CREATE TABLE public.c (
    x integer
);
-- expand
REVOKE SELECT ON TABLE public.c FROM case_alice;
COMMIT;
