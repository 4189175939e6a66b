-- missing column:public.t."Key"
-- missing column:public.t.at
-- missing default:public.t."Key"
-- missing default:public.t.at

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN "Key" uuid;
ALTER TABLE public.t ALTER COLUMN "Key" SET DEFAULT gen_random_uuid();
ALTER TABLE public.t ADD CONSTRAINT "pgparity_filling_Key" CHECK (("Key" IS NOT NULL)) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN at timestamp without time zone;
ALTER TABLE public.t ALTER COLUMN at SET DEFAULT clock_timestamp();
ALTER TABLE public.t ADD CONSTRAINT pgparity_filling_at CHECK (((at IS NOT NULL) OR true)) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; ROW EXCLUSIVE on public.t
DO 'DECLARE
    pgparity_page int8;
    pgparity_rows int8;
    pgparity_filled int8;
BEGIN
    FOR pgparity_pass IN 1 .. 9 LOOP
        pgparity_page := 0;
        pgparity_filled := 0;
        WHILE pgparity_page * pg_catalog.current_setting(''block_size'')::int8 < pg_catalog.pg_relation_size(''public.t'') LOOP
            IF pgparity_pass = 1 THEN
                UPDATE ONLY public.t SET "Key" = DEFAULT WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM ONLY public.t WHERE ctid >= (''('' || pgparity_page || '',0)'')::pg_catalog.tid AND ctid < (''('' || pgparity_page + 50 || '',0)'')::pg_catalog.tid AND "Key" IS NULL FOR UPDATE SKIP LOCKED));
            ELSE
                UPDATE ONLY public.t SET "Key" = DEFAULT WHERE ctid >= (''('' || pgparity_page || '',0)'')::pg_catalog.tid AND ctid < (''('' || pgparity_page + 50 || '',0)'')::pg_catalog.tid AND "Key" IS NULL;
            END IF;
            GET DIAGNOSTICS pgparity_rows = ROW_COUNT;
            pgparity_filled := pgparity_filled + pgparity_rows;
            COMMIT;
            pgparity_page := pgparity_page + 50;
        END LOOP;
        EXIT WHEN pgparity_pass > 1 AND pgparity_filled = 0;
    END LOOP;
END';
-- expand; SHARE UPDATE EXCLUSIVE on public.t
ALTER TABLE public.t VALIDATE CONSTRAINT "pgparity_filling_Key";
-- expand; ROW EXCLUSIVE on public.t
DO 'DECLARE
    pgparity_page int8;
    pgparity_rows int8;
    pgparity_filled int8;
BEGIN
    FOR pgparity_pass IN 1 .. 9 LOOP
        pgparity_page := 0;
        pgparity_filled := 0;
        WHILE pgparity_page * pg_catalog.current_setting(''block_size'')::int8 < pg_catalog.pg_relation_size(''public.t'') LOOP
            IF pgparity_pass = 1 THEN
                UPDATE ONLY public.t SET at = DEFAULT WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM ONLY public.t WHERE ctid >= (''('' || pgparity_page || '',0)'')::pg_catalog.tid AND ctid < (''('' || pgparity_page + 50 || '',0)'')::pg_catalog.tid AND at IS NULL FOR UPDATE SKIP LOCKED));
            ELSE
                UPDATE ONLY public.t SET at = DEFAULT WHERE ctid >= (''('' || pgparity_page || '',0)'')::pg_catalog.tid AND ctid < (''('' || pgparity_page + 50 || '',0)'')::pg_catalog.tid AND at IS NULL;
            END IF;
            GET DIAGNOSTICS pgparity_rows = ROW_COUNT;
            pgparity_filled := pgparity_filled + pgparity_rows;
            COMMIT;
            pgparity_page := pgparity_page + 50;
        END LOOP;
        EXIT WHEN pgparity_pass > 1 AND pgparity_filled = 0;
    END LOOP;
END';

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN "Key" SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT "pgparity_filling_Key";
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT pgparity_filling_at;
COMMIT;
