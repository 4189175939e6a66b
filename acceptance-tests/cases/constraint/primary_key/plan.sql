-- missing constraint:public.t.key

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE ONLY public.t ADD CONSTRAINT key PRIMARY KEY (b, a);
COMMIT;
