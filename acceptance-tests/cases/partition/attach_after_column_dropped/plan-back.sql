-- missing column:public.ancestor.unused
-- changed column:public.child.id
-- missing column:public.reading.unused
-- extra inheritance:table:public.child public.ancestor
-- extra partition:table:public.reading_2026

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.reading; breaks-running-code
ALTER TABLE public.reading DETACH PARTITION public.reading_2026;
-- contract; ACCESS EXCLUSIVE on public.reading
ALTER TABLE public.reading ADD COLUMN unused text;
-- contract; ACCESS EXCLUSIVE on public.child; breaks-running-code
ALTER TABLE public.child NO INHERIT public.ancestor;
-- contract; ACCESS EXCLUSIVE on public.ancestor
ALTER TABLE public.ancestor ADD COLUMN unused text;
COMMIT;
