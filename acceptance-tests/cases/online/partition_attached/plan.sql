-- missing partition:table:public.big
-- missing partition:table:public.high
-- missing partition:table:public.low
-- missing partition:table:public.numerics
-- missing partition:table:public.one_text
-- missing partition:table:public.rest
-- missing partition:table:public.sad
-- missing partition:table:public.times
-- missing partition:table:public.two_texts
-- missing partition:table:public.uuids
-- missing partition:table:public.year_2026

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.big
ALTER TABLE public.big ADD CONSTRAINT pgparity_fits_big CHECK (((n IS NOT NULL) AND (n >= '1'::bigint) AND (n < '5000000000'::bigint))) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.high
ALTER TABLE public.high ADD CONSTRAINT pgparity_fits_high CHECK (((n IS NOT NULL) AND (n >= 10) AND (n < 2000))) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.low
ALTER TABLE public.low ADD CONSTRAINT pgparity_fits_low CHECK (((n IS NOT NULL) AND (n >= '-5'::integer) AND (n < 10))) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.numerics; SHARE UPDATE EXCLUSIVE on public.by_numeric; may-fail
ALTER TABLE ONLY public.by_numeric ATTACH PARTITION public.numerics FOR VALUES FROM ('1') TO (9.5);
-- expand; ACCESS EXCLUSIVE on public.one_text
ALTER TABLE public.one_text ADD CONSTRAINT pgparity_fits_one_text CHECK ((("Key" IS NOT NULL) AND ("Key" = 'it''s'::text))) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.rest
ALTER TABLE public.rest ADD CONSTRAINT pgparity_fits_rest CHECK (((day IS NOT NULL) AND (day >= '2027-01-01'::date))) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.sad
ALTER TABLE public.sad ADD CONSTRAINT pgparity_fits_sad CHECK (((m IS NOT NULL) AND (m = ANY (ARRAY['sad'::public.mood, 'ok'::public.mood])))) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.times
ALTER TABLE public.times ADD CONSTRAINT pgparity_fits_times CHECK (((t IS NOT NULL) AND (t >= '2026-01-01 00:00:00+00'::timestamp with time zone) AND (t < '2027-01-01 10:30:00+00'::timestamp with time zone))) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.two_texts
ALTER TABLE public.two_texts ADD CONSTRAINT pgparity_fits_two_texts CHECK ((("Key" IS NULL) OR ("Key" = ANY (ARRAY['b'::text, 'c'::text])))) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.uuids
ALTER TABLE public.uuids ADD CONSTRAINT pgparity_fits_uuids CHECK (((u IS NOT NULL) AND (u >= '00000000-0000-0000-0000-000000000000'::uuid) AND (u < 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.year_2026
ALTER TABLE public.year_2026 ADD CONSTRAINT pgparity_fits_year_2026 CHECK (((day IS NOT NULL) AND (day >= '2026-01-01'::date) AND (day < '2027-01-01'::date))) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.big; may-fail
ALTER TABLE public.big VALIDATE CONSTRAINT pgparity_fits_big;
-- expand; SHARE UPDATE EXCLUSIVE on public.high; may-fail
ALTER TABLE public.high VALIDATE CONSTRAINT pgparity_fits_high;
-- expand; SHARE UPDATE EXCLUSIVE on public.low; may-fail
ALTER TABLE public.low VALIDATE CONSTRAINT pgparity_fits_low;
-- expand; SHARE UPDATE EXCLUSIVE on public.one_text; may-fail
ALTER TABLE public.one_text VALIDATE CONSTRAINT pgparity_fits_one_text;
-- expand; SHARE UPDATE EXCLUSIVE on public.rest; may-fail
ALTER TABLE public.rest VALIDATE CONSTRAINT pgparity_fits_rest;
-- expand; SHARE UPDATE EXCLUSIVE on public.sad; may-fail
ALTER TABLE public.sad VALIDATE CONSTRAINT pgparity_fits_sad;
-- expand; SHARE UPDATE EXCLUSIVE on public.times; may-fail
ALTER TABLE public.times VALIDATE CONSTRAINT pgparity_fits_times;
-- expand; SHARE UPDATE EXCLUSIVE on public.two_texts; may-fail
ALTER TABLE public.two_texts VALIDATE CONSTRAINT pgparity_fits_two_texts;
-- expand; SHARE UPDATE EXCLUSIVE on public.uuids; may-fail
ALTER TABLE public.uuids VALIDATE CONSTRAINT pgparity_fits_uuids;
-- expand; SHARE UPDATE EXCLUSIVE on public.year_2026; may-fail
ALTER TABLE public.year_2026 VALIDATE CONSTRAINT pgparity_fits_year_2026;

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_big; ACCESS EXCLUSIVE on public.big
ALTER TABLE ONLY public.by_big ATTACH PARTITION public.big FOR VALUES FROM ('1') TO ('5000000000');
ALTER TABLE public.big DROP CONSTRAINT pgparity_fits_big;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_number; ACCESS EXCLUSIVE on public.high
ALTER TABLE ONLY public.by_number ATTACH PARTITION public.high FOR VALUES FROM (10) TO (2000);
ALTER TABLE public.high DROP CONSTRAINT pgparity_fits_high;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_number; ACCESS EXCLUSIVE on public.low
ALTER TABLE ONLY public.by_number ATTACH PARTITION public.low FOR VALUES FROM ('-5') TO (10);
ALTER TABLE public.low DROP CONSTRAINT pgparity_fits_low;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_text; ACCESS EXCLUSIVE on public.one_text
ALTER TABLE ONLY public.by_text ATTACH PARTITION public.one_text FOR VALUES IN ('it''s');
ALTER TABLE public.one_text DROP CONSTRAINT pgparity_fits_one_text;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_day; ACCESS EXCLUSIVE on public.rest
ALTER TABLE ONLY public.by_day ATTACH PARTITION public.rest FOR VALUES FROM ('2027-01-01') TO (MAXVALUE);
ALTER TABLE public.rest DROP CONSTRAINT pgparity_fits_rest;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_mood; ACCESS EXCLUSIVE on public.sad
ALTER TABLE ONLY public.by_mood ATTACH PARTITION public.sad FOR VALUES IN ('sad', 'ok');
ALTER TABLE public.sad DROP CONSTRAINT pgparity_fits_sad;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_time; ACCESS EXCLUSIVE on public.times
ALTER TABLE ONLY public.by_time ATTACH PARTITION public.times FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 10:30:00+00');
ALTER TABLE public.times DROP CONSTRAINT pgparity_fits_times;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_text; ACCESS EXCLUSIVE on public.two_texts
ALTER TABLE ONLY public.by_text ATTACH PARTITION public.two_texts FOR VALUES IN ('b', 'c', NULL);
ALTER TABLE public.two_texts DROP CONSTRAINT pgparity_fits_two_texts;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_uuid; ACCESS EXCLUSIVE on public.uuids
ALTER TABLE ONLY public.by_uuid ATTACH PARTITION public.uuids FOR VALUES FROM ('00000000-0000-0000-0000-000000000000') TO ('ffffffff-ffff-ffff-ffff-ffffffffffff');
ALTER TABLE public.uuids DROP CONSTRAINT pgparity_fits_uuids;
-- expand; SHARE UPDATE EXCLUSIVE on public.by_day; ACCESS EXCLUSIVE on public.year_2026
ALTER TABLE ONLY public.by_day ATTACH PARTITION public.year_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE public.year_2026 DROP CONSTRAINT pgparity_fits_year_2026;
COMMIT;
