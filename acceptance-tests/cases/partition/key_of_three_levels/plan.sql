-- missing table:public.f
-- missing table:public.k
-- missing table:public.k1
-- missing table:public.k11
-- missing column:public.f.a
-- missing column:public.k.a
-- missing column:public.k1.a
-- missing column:public.k11.a
-- missing partition:table:public.k1
-- missing partition:table:public.k11
-- missing constraint:public.f.f_a_fkey
-- missing constraint:public.k.k_pkey
-- missing constraint:public.k1.k1_pkey
-- missing constraint:public.k11.k11_pkey
-- missing index-attachment:constraint:public.k1.k1_pkey
-- missing index-attachment:constraint:public.k11.k11_pkey
-- missing owner:table:public.f
-- missing owner:table:public.k
-- missing owner:table:public.k1
-- missing owner:table:public.k11

BEGIN;
-- expand
CREATE TABLE public.f (
    a integer
);
-- expand
CREATE TABLE public.k (
    a integer NOT NULL
) PARTITION BY RANGE (a);
-- expand
CREATE TABLE public.k1 (
    a integer NOT NULL
) PARTITION BY RANGE (a);
-- expand
CREATE TABLE public.k11 (
    a integer NOT NULL,
    CONSTRAINT k11_pkey PRIMARY KEY (a)
);
-- expand
ALTER TABLE ONLY public.k1 ATTACH PARTITION public.k11 FOR VALUES FROM (1) TO (10);
-- expand
ALTER TABLE ONLY public.k1 ADD CONSTRAINT k1_pkey PRIMARY KEY (a);
-- expand
ALTER INDEX public.k1_pkey ATTACH PARTITION public.k11_pkey;
-- expand
ALTER TABLE ONLY public.k ATTACH PARTITION public.k1 FOR VALUES FROM (1) TO (100);
-- expand
ALTER TABLE ONLY public.k ADD CONSTRAINT k_pkey PRIMARY KEY (a);
-- expand
ALTER INDEX public.k_pkey ATTACH PARTITION public.k1_pkey;
-- expand
ALTER TABLE public.f ADD CONSTRAINT f_a_fkey FOREIGN KEY (a) REFERENCES public.k(a);
COMMIT;
