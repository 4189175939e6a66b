-- changed table:public.child
-- changed column:public.child.a
-- missing inheritance:table:public.child public.ancestor

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.child
ALTER TABLE public.child NOT OF;
-- expand; ACCESS EXCLUSIVE on public.child; SHARE UPDATE EXCLUSIVE on public.ancestor
ALTER TABLE public.child INHERIT public.ancestor;
COMMIT;
