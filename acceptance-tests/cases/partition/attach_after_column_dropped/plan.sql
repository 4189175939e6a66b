-- extra column:public.ancestor.unused
-- changed column:public.child.id
-- extra column:public.reading.unused
-- missing inheritance:table:public.child public.ancestor
-- missing partition:table:public.reading_2026

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.ancestor; breaks-running-code, data-loss
ALTER TABLE public.ancestor DROP COLUMN unused;
-- contract; ACCESS EXCLUSIVE on public.child; SHARE UPDATE EXCLUSIVE on public.ancestor
ALTER TABLE public.child INHERIT public.ancestor;
-- contract; ACCESS EXCLUSIVE on public.reading; breaks-running-code, data-loss
ALTER TABLE public.reading DROP COLUMN unused;
-- contract; ACCESS EXCLUSIVE on public.reading_2026; SHARE UPDATE EXCLUSIVE on public.reading; may-fail
ALTER TABLE ONLY public.reading ATTACH PARTITION public.reading_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
COMMIT;
