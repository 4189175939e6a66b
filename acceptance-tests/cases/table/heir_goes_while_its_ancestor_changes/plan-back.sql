-- missing table:public.heir
-- changed column:public.above.at
-- missing column:public.heir.at
-- missing column:public.heir.id
-- missing inheritance:table:public.heir public.above
-- missing owner:table:public.heir

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.above; rewrite
ALTER TABLE public.above ALTER COLUMN at TYPE timestamp without time zone;
-- expand
CREATE TABLE public.heir () INHERITS (public.above);
COMMIT;
