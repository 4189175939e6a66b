-- changed column:public.t."Odd name"
-- changed column:public.t.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN "Odd name" DROP NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t ADD CONSTRAINT pgparity_not_null_a CHECK ((a IS NOT NULL)) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t VALIDATE CONSTRAINT pgparity_not_null_a;

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT pgparity_not_null_a;
COMMIT;
