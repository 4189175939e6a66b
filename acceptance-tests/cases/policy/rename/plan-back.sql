-- extra policy:public.t.new
-- missing policy:public.t.old
-- extra comment:policy:public.t.new
-- missing comment:policy:public.t.old

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER POLICY new ON public.t RENAME TO old;
COMMIT;
