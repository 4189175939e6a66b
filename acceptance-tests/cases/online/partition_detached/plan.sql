-- extra partition:table:public.year_2026

-- outside a transaction
-- contract; SHARE UPDATE EXCLUSIVE on public.by_day; breaks-running-code
ALTER TABLE public.by_day DETACH PARTITION public.year_2026 CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.year_2026''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[''by_day_n_check'']::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.year_2026 DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
