-- changed table:public.t

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t NOT OF;
COMMIT;
