-- extra trigger:public.t1.touch
-- missing trigger:public.t2.touch

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.t2
ALTER TABLE public.t2 ENABLE ALWAYS TRIGGER touch;
-- expand; SHARE ROW EXCLUSIVE on public.t1
ALTER TABLE public.t1 ENABLE TRIGGER touch;
COMMIT;
