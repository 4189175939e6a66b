-- extra column:public.child.b
-- extra column:public.grandchild.b
-- extra column:public.parent.b
-- extra default:public.child.b
-- extra default:public.grandchild.b
-- extra default:public.parent.b

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.parent; breaks-running-code, data-loss
ALTER TABLE public.parent DROP COLUMN b;
COMMIT;
