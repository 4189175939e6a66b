-- missing partition:table:public.year_2026

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.year_2026
ALTER TABLE public.year_2026 ADD CONSTRAINT pgparity_fits_year_2026 CHECK (((day IS NOT NULL) AND (day >= '2026-01-01'::date) AND (day < '2027-01-01'::date))) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.year_2026; may-fail
ALTER TABLE public.year_2026 VALIDATE CONSTRAINT pgparity_fits_year_2026;

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_day; ACCESS EXCLUSIVE on public.year_2026
ALTER TABLE ONLY public.by_day ATTACH PARTITION public.year_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE public.year_2026 DROP CONSTRAINT pgparity_fits_year_2026;
COMMIT;
