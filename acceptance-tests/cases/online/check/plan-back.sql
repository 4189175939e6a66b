-- extra constraint:public.child.positive
-- extra constraint:public.t.positive
-- extra comment:constraint:public.t.positive

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT positive;
COMMIT;
