-- extra column:public.t.a
-- changed published:publication:p table:public.t

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t; breaks-running-code
ALTER PUBLICATION p DROP TABLE ONLY public.t;
ALTER PUBLICATION p ADD TABLE ONLY public.t (id);
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN a;
COMMIT;
