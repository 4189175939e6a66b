-- extra table:public.heir
-- extra column:public.above.fresh
-- missing column:public.above.gone
-- extra column:public.heir.fresh
-- extra column:public.heir.id
-- extra column:public.heir.kept
-- extra column:public.heir.own
-- extra inheritance:table:public.heir public.above
-- extra owner:table:public.heir

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.heir; breaks-running-code, data-loss
DROP TABLE public.heir;
-- contract; ACCESS EXCLUSIVE on public.above
ALTER TABLE public.above ADD COLUMN gone text;
-- contract; ACCESS EXCLUSIVE on public.above; breaks-running-code, data-loss
ALTER TABLE public.above DROP COLUMN fresh;
COMMIT;
