-- missing constraint:public.t.later
-- missing constraint:public.t.t_a_b_key
-- extra constraint:public.t.t_a_key

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE ONLY public.t ADD CONSTRAINT later UNIQUE (b) INCLUDE (a) DEFERRABLE INITIALLY DEFERRED;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT t_a_b_key UNIQUE (a, b);
-- expand; ACCESS EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t DROP CONSTRAINT t_a_key;
COMMIT;
