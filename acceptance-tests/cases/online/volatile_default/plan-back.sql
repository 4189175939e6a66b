-- extra column:public.t."Key"
-- extra column:public.t.at
-- extra default:public.t."Key"
-- extra default:public.t.at

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN "Key";
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN at;
COMMIT;
