-- changed published:publication:p table:public.t

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t; breaks-running-code
ALTER PUBLICATION p DROP TABLE ONLY public.t;
ALTER PUBLICATION p ADD TABLE ONLY public.t WHERE ((id > 5));
COMMIT;
