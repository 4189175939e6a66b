-- changed column:public.t."Odd name"
-- changed column:public.t.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t ADD CONSTRAINT "pgparity_not_null_Odd name" CHECK (("Odd name" IS NOT NULL)) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t VALIDATE CONSTRAINT "pgparity_not_null_Odd name";

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN "Odd name" SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT "pgparity_not_null_Odd name";
COMMIT;
