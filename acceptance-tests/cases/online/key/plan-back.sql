-- extra table:public.child
-- extra column:public.child.a
-- extra column:public.child.b
-- extra column:public.child.t
-- extra column:public.t.d
-- changed column:public.t.id
-- extra constraint:public.child.child_a_b_fkey
-- extra constraint:public.child.child_t_fkey
-- extra constraint:public.t."One of"
-- extra constraint:public.t.beside
-- extra constraint:public.t.later
-- extra constraint:public.t.new
-- extra constraint:public.t.t_pkey
-- extra owner:table:public.child
-- extra comment:constraint:public.t."One of"

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t DROP CONSTRAINT beside;
-- expand; ACCESS EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t DROP CONSTRAINT later;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN d;
-- contract; ACCESS EXCLUSIVE on public.child; breaks-running-code, data-loss
DROP TABLE public.child;
-- contract; ACCESS EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t DROP CONSTRAINT "One of";
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN id DROP NOT NULL;
COMMIT;
