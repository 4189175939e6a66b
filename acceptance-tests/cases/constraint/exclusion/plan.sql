-- missing constraint:public.t.apart

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE ONLY public.t ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&) WHERE ((NOT isempty(during)));
COMMIT;
