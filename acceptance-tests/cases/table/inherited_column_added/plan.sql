-- missing column:public.child.b
-- missing column:public.grandchild.b
-- missing column:public.parent.b
-- missing default:public.child.b
-- missing default:public.grandchild.b
-- missing default:public.parent.b

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.parent
ALTER TABLE public.parent ADD COLUMN b text DEFAULT 'x'::text;
-- expand; ACCESS EXCLUSIVE on public.child
ALTER TABLE ONLY public.child ALTER COLUMN b SET DEFAULT 'x'::text;
-- expand; ACCESS EXCLUSIVE on public.grandchild
ALTER TABLE ONLY public.grandchild ALTER COLUMN b SET DEFAULT 'x'::text;
COMMIT;
