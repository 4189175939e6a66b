-- missing table:public.heir
-- missing column:public.above.fresh
-- extra column:public.above.gone
-- missing column:public.heir.fresh
-- missing column:public.heir.id
-- missing column:public.heir.kept
-- missing column:public.heir.own
-- missing inheritance:table:public.heir public.above
-- missing owner:table:public.heir

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.above
ALTER TABLE public.above ADD COLUMN fresh integer;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.above; breaks-running-code, data-loss
ALTER TABLE public.above DROP COLUMN gone;
-- contract
CREATE TABLE public.heir (
    own integer
) INHERITS (public.above);
ALTER TABLE ONLY public.heir ALTER COLUMN kept SET STATISTICS 50;
COMMIT;
