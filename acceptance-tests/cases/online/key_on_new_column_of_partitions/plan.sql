-- missing column:public.t.a
-- missing column:public.t_high.a
-- missing column:public.t_low.a
-- missing constraint:public.t.t_a
-- missing constraint:public.t_high.t_high_id_a_key
-- missing constraint:public.t_low.t_low_id_a_key
-- missing index-attachment:constraint:public.t_high.t_high_id_a_key
-- missing index-attachment:constraint:public.t_low.t_low_id_a_key

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN a text;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t_high
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_t_high_id_a_key ON public.t_high USING btree (id, a);
-- expand; SHARE UPDATE EXCLUSIVE on public.t_low
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_t_low_id_a_key ON public.t_low USING btree (id, a);

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t_high
ALTER TABLE ONLY public.t_high ADD CONSTRAINT t_high_id_a_key UNIQUE USING INDEX pgparity_new_t_high_id_a_key;
-- expand; ACCESS EXCLUSIVE on public.t_low
ALTER TABLE ONLY public.t_low ADD CONSTRAINT t_low_id_a_key UNIQUE USING INDEX pgparity_new_t_low_id_a_key;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT t_a UNIQUE (id, a);
-- expand
ALTER INDEX public.t_a ATTACH PARTITION public.t_high_id_a_key;
-- expand
ALTER INDEX public.t_a ATTACH PARTITION public.t_low_id_a_key;
COMMIT;
