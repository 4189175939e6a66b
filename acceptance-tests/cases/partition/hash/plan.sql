-- missing table:public.h
-- missing table:public.h0
-- missing table:public.h1
-- missing column:public.h.id
-- missing column:public.h0.id
-- missing column:public.h1.id
-- missing partition:table:public.h0
-- missing partition:table:public.h1
-- missing constraint:public.h.h_pkey
-- missing constraint:public.h.h_t
-- missing constraint:public.h0.h0_pkey
-- missing constraint:public.h1.h1_pkey
-- missing index-attachment:constraint:public.h0.h0_pkey
-- missing index-attachment:constraint:public.h1.h1_pkey
-- missing owner:table:public.h
-- missing owner:table:public.h0
-- missing owner:table:public.h1

BEGIN;
-- expand
CREATE TABLE public.h (
    id integer NOT NULL
) PARTITION BY HASH (id);
-- expand
CREATE TABLE public.h0 (
    id integer NOT NULL,
    CONSTRAINT h0_pkey PRIMARY KEY (id)
);
-- expand
CREATE TABLE public.h1 (
    id integer NOT NULL,
    CONSTRAINT h1_pkey PRIMARY KEY (id)
);
-- expand
ALTER TABLE ONLY public.h ATTACH PARTITION public.h0 FOR VALUES WITH (modulus 2, remainder 0);
-- expand
ALTER TABLE ONLY public.h ATTACH PARTITION public.h1 FOR VALUES WITH (modulus 2, remainder 1);
-- expand
ALTER TABLE ONLY public.h ADD CONSTRAINT h_pkey PRIMARY KEY (id);
-- expand
ALTER TABLE public.h ADD CONSTRAINT h_t FOREIGN KEY (id) REFERENCES public.t(id);
-- expand
ALTER INDEX public.h_pkey ATTACH PARTITION public.h0_pkey;
-- expand
ALTER INDEX public.h_pkey ATTACH PARTITION public.h1_pkey;
COMMIT;
