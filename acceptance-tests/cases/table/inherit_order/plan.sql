-- extra table:public.first
-- missing table:public.other
-- extra column:public.first.a
-- changed column:public.heir.b
-- missing column:public.other.a
-- extra inheritance:table:public.heir public.first
-- missing inheritance:table:public.heir public.other
-- missing inheritance:table:public.heir public.second
-- changed inheritance:table:public.heir public.third
-- extra owner:table:public.first
-- missing owner:table:public.other

BEGIN;
-- expand
CREATE TABLE public.other (
    a integer
);
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.heir; breaks-running-code
ALTER TABLE public.heir NO INHERIT public.first;
-- contract; ACCESS EXCLUSIVE on public.heir; breaks-running-code
ALTER TABLE public.heir NO INHERIT public.third;
-- contract; ACCESS EXCLUSIVE on public.heir; SHARE UPDATE EXCLUSIVE on public.second
ALTER TABLE public.heir INHERIT public.second;
-- contract; ACCESS EXCLUSIVE on public.heir; SHARE UPDATE EXCLUSIVE on public.other
ALTER TABLE public.heir INHERIT public.other;
-- contract; ACCESS EXCLUSIVE on public.heir; SHARE UPDATE EXCLUSIVE on public.third
ALTER TABLE public.heir INHERIT public.third;
-- contract; ACCESS EXCLUSIVE on public.first; breaks-running-code, data-loss
DROP TABLE public.first;
COMMIT;
