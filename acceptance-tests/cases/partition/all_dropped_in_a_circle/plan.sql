-- missing table:public.a
-- missing table:public.a_x
-- missing table:public.b
-- missing table:public.b_x
-- missing column:public.a.id
-- missing column:public.a.part
-- missing column:public.a_x.id
-- missing column:public.a_x.part
-- missing column:public.b.id
-- missing column:public.b.part
-- missing column:public.b_x.id
-- missing column:public.b_x.part
-- missing partition:table:public.a_x
-- missing partition:table:public.b_x
-- missing constraint:public.a_x.a_x_pkey
-- missing constraint:public.a_x.a_x_to_b_x
-- missing constraint:public.b_x.b_x_pkey
-- missing constraint:public.b_x.b_x_to_a_x
-- missing owner:table:public.a
-- missing owner:table:public.a_x
-- missing owner:table:public.b
-- missing owner:table:public.b_x

BEGIN;
-- expand
CREATE TABLE public.a (
    id integer,
    part text
) PARTITION BY LIST (part);
-- expand
CREATE TABLE public.a_x (
    id integer NOT NULL,
    part text NOT NULL,
    CONSTRAINT a_x_pkey PRIMARY KEY (part, id)
);
-- expand
CREATE TABLE public.b (
    id integer,
    part text
) PARTITION BY LIST (part);
-- expand
CREATE TABLE public.b_x (
    id integer NOT NULL,
    part text NOT NULL,
    CONSTRAINT b_x_pkey PRIMARY KEY (part, id)
);
-- expand
ALTER TABLE ONLY public.a ATTACH PARTITION public.a_x FOR VALUES IN ('x');
-- expand
ALTER TABLE ONLY public.b ATTACH PARTITION public.b_x FOR VALUES IN ('x');
-- expand
ALTER TABLE public.a_x ADD CONSTRAINT a_x_to_b_x FOREIGN KEY (part, id) REFERENCES public.b_x(part, id);
-- expand
ALTER TABLE public.b_x ADD CONSTRAINT b_x_to_a_x FOREIGN KEY (part, id) REFERENCES public.a_x(part, id);
COMMIT;
