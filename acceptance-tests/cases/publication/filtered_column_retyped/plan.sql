-- changed column:public.t.id

BEGIN;
-- expand; breaks-running-code
ALTER PUBLICATION p DROP TABLE ONLY public.t;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER PUBLICATION p ADD TABLE ONLY public.t (a, id) WHERE ((id > 5));
COMMIT;
