-- missing table:public.year_2026
-- missing column:public.year_2026.day
-- missing column:public.year_2026.n
-- missing partition:table:public.year_2026
-- missing owner:table:public.year_2026

BEGIN;
-- expand
CREATE TABLE public.year_2026 (
    day date NOT NULL,
    n integer
);
-- expand; ACCESS EXCLUSIVE on public.rest
ALTER TABLE public.rest ADD CONSTRAINT pgparity_fits_year_2026 CHECK ((NOT ((day IS NOT NULL) AND (day >= '2026-01-01'::date) AND (day < '2027-01-01'::date)))) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.rest; may-fail
ALTER TABLE public.rest VALIDATE CONSTRAINT pgparity_fits_year_2026;

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_day; ACCESS EXCLUSIVE on public.rest
ALTER TABLE ONLY public.by_day ATTACH PARTITION public.year_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE public.rest DROP CONSTRAINT pgparity_fits_year_2026;
COMMIT;
