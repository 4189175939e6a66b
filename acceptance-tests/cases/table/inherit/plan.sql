-- changed column:public.child.a
-- changed column:public.child.b
-- missing inheritance:table:public.child public.parent

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.child; SHARE UPDATE EXCLUSIVE on public.parent
ALTER TABLE public.child INHERIT public.parent;
COMMIT;
