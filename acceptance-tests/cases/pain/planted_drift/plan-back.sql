-- extra table:public.extra
-- extra column:public.extra.a
-- extra default:public.t.a
-- extra owner:table:public.extra
-- extra grant:table:public.t

BEGIN;
-- expand; breaks-running-code
REVOKE SELECT ON TABLE public.t FROM case_alice;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.extra; breaks-running-code, data-loss
DROP TABLE public.extra;
COMMIT;
