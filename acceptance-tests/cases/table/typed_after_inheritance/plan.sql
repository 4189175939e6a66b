-- changed table:public.child
-- changed column:public.child.a
-- extra inheritance:table:public.child public.ancestor

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.child; breaks-running-code
ALTER TABLE public.child NO INHERIT public.ancestor;
-- contract; ACCESS EXCLUSIVE on public.child
ALTER TABLE public.child OF public.pair;
COMMIT;
