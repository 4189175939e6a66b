-- changed column:public.t.j
-- changed column:public.t.u

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN j TYPE jsonb USING pg_catalog.to_jsonb(j);
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
ALTER TABLE public.t DROP COLUMN u;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN u integer;
COMMIT;
