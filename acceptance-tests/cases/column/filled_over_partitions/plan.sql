-- missing column:public.t.kind
-- missing column:public.t_high.kind
-- missing column:public.t_low.kind

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; ACCESS EXCLUSIVE on public.t_high; ACCESS EXCLUSIVE on public.t_low; breaks-running-code, rewrite
ALTER TABLE public.t ADD COLUMN kind text;
UPDATE public.t SET kind = ('x' || id);
ALTER TABLE public.t ALTER COLUMN kind SET NOT NULL;
COMMIT;
