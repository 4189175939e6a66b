-- extra type:public.pair
-- extra table:public.lists
-- extra table:public.olds
-- extra table:public.pairs
-- extra column:public.lists.id
-- extra column:public.lists.v
-- extra column:public.olds.id
-- extra column:public.olds.v
-- extra column:public.pairs.id
-- extra column:public.pairs.v
-- extra column:public.pairs.w
-- extra column:public.there.more
-- extra constraint:public.d.positive
-- extra constraint:public.lists.lists_pkey
-- extra constraint:public.olds.olds_pkey
-- extra constraint:public.pairs.pairs_pkey
-- extra owner:table:public.lists
-- extra owner:table:public.olds
-- extra owner:table:public.pairs
-- extra owner:type:public.pair

BEGIN;
-- expand
ALTER DOMAIN public.d DROP CONSTRAINT positive;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.there; breaks-running-code, data-loss
ALTER TABLE public.there DROP COLUMN more;
-- contract; ACCESS EXCLUSIVE on public.lists; breaks-running-code, data-loss
DROP TABLE public.lists;
-- contract; ACCESS EXCLUSIVE on public.olds; breaks-running-code, data-loss
DROP TABLE public.olds;
-- contract; ACCESS EXCLUSIVE on public.pairs; breaks-running-code, data-loss
DROP TABLE public.pairs;
-- contract; breaks-running-code
DROP TYPE public.pair;
COMMIT;
