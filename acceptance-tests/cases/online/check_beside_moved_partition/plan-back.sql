-- changed partition:table:public.c1
-- extra constraint:public.c1.positive
-- extra constraint:public.c1a.positive
-- extra constraint:public.c2.positive
-- extra constraint:public.p.positive

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.p; breaks-running-code
ALTER TABLE public.p DETACH PARTITION public.c1 CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.c1''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[''positive'']::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.c1 DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.c1
ALTER TABLE public.c1 DROP CONSTRAINT positive;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.p DROP CONSTRAINT positive;
-- expand; ACCESS EXCLUSIVE on public.c1; ACCESS EXCLUSIVE on public.c1a; SHARE UPDATE EXCLUSIVE on public.p; may-fail
ALTER TABLE ONLY public.p ATTACH PARTITION public.c1 FOR VALUES FROM (0) TO (10);
COMMIT;
