-- missing table:public.first
-- extra table:public.other
-- missing column:public.first.a
-- changed column:public.heir.b
-- extra column:public.other.a
-- missing inheritance:table:public.heir public.first
-- extra inheritance:table:public.heir public.other
-- extra inheritance:table:public.heir public.second
-- changed inheritance:table:public.heir public.third
-- missing owner:table:public.first
-- extra owner:table:public.other

BEGIN;
-- expand
CREATE TABLE public.first (
    a integer
);
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.heir; breaks-running-code
ALTER TABLE public.heir NO INHERIT public.other;
-- contract; ACCESS EXCLUSIVE on public.heir; breaks-running-code
ALTER TABLE public.heir NO INHERIT public.second;
-- contract; ACCESS EXCLUSIVE on public.heir; breaks-running-code
ALTER TABLE public.heir NO INHERIT public.third;
-- contract; ACCESS EXCLUSIVE on public.heir; SHARE UPDATE EXCLUSIVE on public.first
ALTER TABLE public.heir INHERIT public.first;
-- contract; ACCESS EXCLUSIVE on public.heir; SHARE UPDATE EXCLUSIVE on public.third
ALTER TABLE public.heir INHERIT public.third;
-- contract; ACCESS EXCLUSIVE on public.other; breaks-running-code, data-loss
DROP TABLE public.other;
COMMIT;
