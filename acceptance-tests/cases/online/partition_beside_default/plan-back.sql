-- extra table:public.year_2026
-- extra column:public.year_2026.day
-- extra column:public.year_2026.n
-- extra partition:table:public.year_2026
-- extra owner:table:public.year_2026

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.year_2026; breaks-running-code, data-loss
DROP TABLE public.year_2026;
COMMIT;
