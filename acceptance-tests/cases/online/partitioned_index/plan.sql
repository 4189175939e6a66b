-- missing constraint:public.t.positive
-- missing constraint:public.t.u
-- missing constraint:public.t1.positive
-- missing constraint:public.t1.t1_id_b_key
-- missing constraint:public.t2.positive
-- missing constraint:public.t2.t2_id_b_key
-- missing constraint:public.t21.positive
-- missing constraint:public.t21.t21_id_b_key
-- missing index:public.i
-- missing index:public.t1_a_idx
-- missing index:public.t21_a_idx
-- missing index:public.t2_a_idx
-- missing index-attachment:constraint:public.t1.t1_id_b_key
-- missing index-attachment:constraint:public.t2.t2_id_b_key
-- missing index-attachment:constraint:public.t21.t21_id_b_key
-- missing index-attachment:index:public.t1_a_idx
-- missing index-attachment:index:public.t21_a_idx
-- missing index-attachment:index:public.t2_a_idx

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((id > 0)) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t; SHARE UPDATE EXCLUSIVE on public.t1; SHARE UPDATE EXCLUSIVE on public.t2; SHARE UPDATE EXCLUSIVE on public.t21; may-fail
ALTER TABLE public.t VALIDATE CONSTRAINT positive;
-- expand; SHARE UPDATE EXCLUSIVE on public.t1; breaks-running-code, may-fail
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_t1_id_b_key ON public.t1 USING btree (id, b);
-- expand; SHARE UPDATE EXCLUSIVE on public.t21; breaks-running-code, may-fail
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_t21_id_b_key ON public.t21 USING btree (id, b);
-- expand; SHARE UPDATE EXCLUSIVE on public.t1
CREATE INDEX CONCURRENTLY t1_a_idx ON public.t1 USING btree (a);
-- expand; SHARE UPDATE EXCLUSIVE on public.t21
CREATE INDEX CONCURRENTLY t21_a_idx ON public.t21 USING btree (a);

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t1
ALTER TABLE ONLY public.t1 ADD CONSTRAINT t1_id_b_key UNIQUE USING INDEX pgparity_new_t1_id_b_key;
-- expand; ACCESS EXCLUSIVE on public.t21
ALTER TABLE ONLY public.t21 ADD CONSTRAINT t21_id_b_key UNIQUE USING INDEX pgparity_new_t21_id_b_key;
-- expand; ACCESS EXCLUSIVE on public.t2; breaks-running-code, may-fail
ALTER TABLE ONLY public.t2 ADD CONSTRAINT t2_id_b_key UNIQUE (id, b);
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE ONLY public.t ADD CONSTRAINT u UNIQUE (id, b);
-- expand; SHARE on public.t2
CREATE INDEX t2_a_idx ON ONLY public.t2 USING btree (a);
-- expand; SHARE on public.t
CREATE INDEX i ON ONLY public.t USING btree (a);
-- expand
ALTER INDEX public.u ATTACH PARTITION public.t1_id_b_key;
-- expand
ALTER INDEX public.u ATTACH PARTITION public.t2_id_b_key;
-- expand
ALTER INDEX public.t2_id_b_key ATTACH PARTITION public.t21_id_b_key;
-- expand
ALTER INDEX public.i ATTACH PARTITION public.t1_a_idx;
-- expand
ALTER INDEX public.t2_a_idx ATTACH PARTITION public.t21_a_idx;
-- expand
ALTER INDEX public.i ATTACH PARTITION public.t2_a_idx;
COMMIT;
