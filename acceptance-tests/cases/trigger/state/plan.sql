-- changed trigger:public.t.other
-- changed trigger:public.t.touch

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.t
ALTER TABLE public.t ENABLE ALWAYS TRIGGER other;
-- expand; SHARE ROW EXCLUSIVE on public.t
ALTER TABLE public.t DISABLE TRIGGER touch;
COMMIT;
