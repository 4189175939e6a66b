-- changed trigger:public.t.other
-- changed trigger:public.t.touch

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.t
ALTER TABLE public.t ENABLE TRIGGER other;
-- expand; SHARE ROW EXCLUSIVE on public.t
ALTER TABLE public.t ENABLE REPLICA TRIGGER touch;
COMMIT;
