-- changed column:public.c1.c
-- changed column:public.c2.c
-- changed column:public.p.c
-- changed partition:table:public.c1

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.p; breaks-running-code
ALTER TABLE public.p DETACH PARTITION public.c1 CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.c1''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.c1 DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.c1; breaks-running-code
ALTER TABLE public.c1 ADD CONSTRAINT pgparity_not_null_c CHECK ((c IS NOT NULL)) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.p; ACCESS EXCLUSIVE on public.c1; ACCESS EXCLUSIVE on public.c2; breaks-running-code, may-fail
ALTER TABLE public.p ALTER COLUMN c SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.c1
ALTER TABLE public.c1 ADD CONSTRAINT pgparity_fits_c1 CHECK (((a IS NOT NULL) AND (a >= 0) AND (a < 15))) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.c1; may-fail
ALTER TABLE public.c1 VALIDATE CONSTRAINT pgparity_not_null_c;
-- expand; SHARE UPDATE EXCLUSIVE on public.c1; may-fail
ALTER TABLE public.c1 VALIDATE CONSTRAINT pgparity_fits_c1;

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.c1
ALTER TABLE public.c1 ALTER COLUMN c SET NOT NULL;
ALTER TABLE public.c1 DROP CONSTRAINT pgparity_not_null_c;
-- expand; SHARE UPDATE EXCLUSIVE on public.p; ACCESS EXCLUSIVE on public.c1
ALTER TABLE ONLY public.p ATTACH PARTITION public.c1 FOR VALUES FROM (0) TO (15);
ALTER TABLE public.c1 DROP CONSTRAINT pgparity_fits_c1;
COMMIT;
