-- changed column:public.child.a
-- changed column:public.child.b
-- extra inheritance:table:public.child public.parent

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.child; breaks-running-code
ALTER TABLE public.child NO INHERIT public.parent;
COMMIT;
