-- extra partition:table:public.big
-- extra partition:table:public.high
-- extra partition:table:public.low
-- extra partition:table:public.numerics
-- extra partition:table:public.one_text
-- extra partition:table:public.rest
-- extra partition:table:public.sad
-- extra partition:table:public.times
-- extra partition:table:public.two_texts
-- extra partition:table:public.uuids
-- extra partition:table:public.year_2026

-- outside a transaction
-- contract; SHARE UPDATE EXCLUSIVE on public.by_big; breaks-running-code
ALTER TABLE public.by_big DETACH PARTITION public.big CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.big''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.big DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
-- contract; SHARE UPDATE EXCLUSIVE on public.by_number; breaks-running-code
ALTER TABLE public.by_number DETACH PARTITION public.high CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.high''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.high DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
-- contract; SHARE UPDATE EXCLUSIVE on public.by_number; breaks-running-code
ALTER TABLE public.by_number DETACH PARTITION public.low CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.low''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.low DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
-- contract; SHARE UPDATE EXCLUSIVE on public.by_numeric; breaks-running-code
ALTER TABLE public.by_numeric DETACH PARTITION public.numerics CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.numerics''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.numerics DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
-- contract; SHARE UPDATE EXCLUSIVE on public.by_text; breaks-running-code
ALTER TABLE public.by_text DETACH PARTITION public.one_text CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.one_text''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.one_text DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
-- contract; SHARE UPDATE EXCLUSIVE on public.by_day; breaks-running-code
ALTER TABLE public.by_day DETACH PARTITION public.rest CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.rest''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.rest DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
-- contract; SHARE UPDATE EXCLUSIVE on public.by_mood; breaks-running-code
ALTER TABLE public.by_mood DETACH PARTITION public.sad CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.sad''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.sad DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
-- contract; SHARE UPDATE EXCLUSIVE on public.by_time; breaks-running-code
ALTER TABLE public.by_time DETACH PARTITION public.times CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.times''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.times DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
-- contract; SHARE UPDATE EXCLUSIVE on public.by_text; breaks-running-code
ALTER TABLE public.by_text DETACH PARTITION public.two_texts CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.two_texts''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.two_texts DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
-- contract; SHARE UPDATE EXCLUSIVE on public.by_uuid; breaks-running-code
ALTER TABLE public.by_uuid DETACH PARTITION public.uuids CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.uuids''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.uuids DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
-- contract; SHARE UPDATE EXCLUSIVE on public.by_day; breaks-running-code
ALTER TABLE public.by_day DETACH PARTITION public.year_2026 CONCURRENTLY;
DO 'DECLARE
    pgparity_check name;
BEGIN
    FOR pgparity_check IN
        SELECT conname FROM pg_constraint
         WHERE conrelid = ''public.year_2026''::pg_catalog.regclass AND contype = ''c''
           AND conname ~ ''_check[0-9]*$'' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE pg_catalog.format(''ALTER TABLE public.year_2026 DROP CONSTRAINT %I'', pgparity_check);
    END LOOP;
END';
