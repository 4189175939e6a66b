-- changed column:public.t.id

BEGIN;
-- contract; breaks-running-code
ALTER PUBLICATION p DROP TABLE ONLY public.t;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN id TYPE integer;
-- contract; SHARE UPDATE EXCLUSIVE on public.t
ALTER PUBLICATION p ADD TABLE ONLY public.t (a, id) WHERE ((id > 5));
COMMIT;
