-- changed column:public.t.a
-- changed column:public.t.b
-- changed column:public.t_high.a
-- changed column:public.t_high.b
-- changed column:public.t_low.a
-- changed column:public.t_low.b
-- changed column:public.t_lower.a
-- changed column:public.t_lower.b
-- changed column:public.t_lowest.a
-- changed column:public.t_lowest.b

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t ADD CONSTRAINT pgparity_not_null_a CHECK ((a IS NOT NULL)) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN b DROP NOT NULL;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t; SHARE UPDATE EXCLUSIVE on public.t_high; SHARE UPDATE EXCLUSIVE on public.t_low; SHARE UPDATE EXCLUSIVE on public.t_lower; SHARE UPDATE EXCLUSIVE on public.t_lowest; may-fail
ALTER TABLE public.t VALIDATE CONSTRAINT pgparity_not_null_a;

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT pgparity_not_null_a;
COMMIT;
