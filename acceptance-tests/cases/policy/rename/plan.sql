-- missing policy:public.t.new
-- extra policy:public.t.old
-- missing comment:policy:public.t.new
-- extra comment:policy:public.t.old

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER POLICY old ON public.t RENAME TO new;
COMMIT;
