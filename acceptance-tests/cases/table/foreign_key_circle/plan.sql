-- missing table:public.a
-- missing table:public.b
-- missing column:public.a.b
-- missing column:public.a.id
-- missing column:public.b.a
-- missing column:public.b.id
-- missing constraint:public.a.a_b_fkey
-- missing constraint:public.a.a_pkey
-- missing constraint:public.b.b_a_fkey
-- missing constraint:public.b.b_pkey
-- missing owner:table:public.a
-- missing owner:table:public.b

BEGIN;
-- expand
CREATE TABLE public.a (
    id integer NOT NULL,
    b integer,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);
-- expand
CREATE TABLE public.b (
    id integer NOT NULL,
    a integer,
    CONSTRAINT b_pkey PRIMARY KEY (id)
);
-- expand
ALTER TABLE public.a ADD CONSTRAINT a_b_fkey FOREIGN KEY (b) REFERENCES public.b(id);
-- expand
ALTER TABLE public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a(id);
COMMIT;
