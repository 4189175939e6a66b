-- extra constraint:public.t.later
-- extra constraint:public.t.t_a_b_key
-- missing constraint:public.t.t_a_key

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE ONLY public.t ADD CONSTRAINT t_a_key UNIQUE (a);
-- expand; ACCESS EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t DROP CONSTRAINT later;
-- expand; ACCESS EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t DROP CONSTRAINT t_a_b_key;
COMMIT;
