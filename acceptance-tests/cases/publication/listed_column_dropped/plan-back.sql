-- missing column:public.t.a
-- changed published:publication:p table:public.t

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN a integer;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER PUBLICATION p DROP TABLE ONLY public.t;
ALTER PUBLICATION p ADD TABLE ONLY public.t (a, id);
COMMIT;
