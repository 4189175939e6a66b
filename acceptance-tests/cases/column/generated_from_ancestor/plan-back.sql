-- extra table:public.ancestor
-- extra table:public.child
-- extra column:public.ancestor.a
-- extra column:public.ancestor.b
-- extra column:public.child.a
-- extra column:public.child.b
-- extra inheritance:table:public.child public.ancestor
-- extra owner:table:public.ancestor
-- extra owner:table:public.child

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.child; breaks-running-code, data-loss
DROP TABLE public.child;
-- contract; ACCESS EXCLUSIVE on public.ancestor; breaks-running-code, data-loss
DROP TABLE public.ancestor;
COMMIT;
