-- missing table:public.a_x
-- missing table:public.b_x
-- missing column:public.a_x.id
-- missing column:public.a_x.part
-- missing column:public.b_x.id
-- missing column:public.b_x.part
-- missing partition:table:public.a_x
-- missing partition:table:public.b_x
-- missing constraint:public.a.a_to_b
-- missing constraint:public.a_x.a_x_pkey
-- missing constraint:public.a_x.a_x_to_b_x
-- missing constraint:public.b.b_to_a
-- missing constraint:public.b_x.b_x_pkey
-- missing constraint:public.b_x.b_x_to_a_x
-- missing index-attachment:constraint:public.a_x.a_x_pkey
-- missing index-attachment:constraint:public.b_x.b_x_pkey
-- missing owner:table:public.a_x
-- missing owner:table:public.b_x

BEGIN;
-- expand
CREATE TABLE public.a_x (
    id integer NOT NULL,
    part text NOT NULL,
    CONSTRAINT a_x_pkey PRIMARY KEY (part, id)
);
-- expand
CREATE TABLE public.b_x (
    id integer NOT NULL,
    part text NOT NULL,
    CONSTRAINT b_x_pkey PRIMARY KEY (part, id)
);
-- expand; SHARE UPDATE EXCLUSIVE on public.a
ALTER TABLE ONLY public.a ATTACH PARTITION public.a_x FOR VALUES IN ('x');
-- expand; SHARE UPDATE EXCLUSIVE on public.b
ALTER TABLE ONLY public.b ATTACH PARTITION public.b_x FOR VALUES IN ('x');
-- expand
ALTER TABLE public.a_x ADD CONSTRAINT a_x_to_b_x FOREIGN KEY (part, id) REFERENCES public.b_x(part, id);
-- expand
ALTER TABLE public.b_x ADD CONSTRAINT b_x_to_a_x FOREIGN KEY (part, id) REFERENCES public.a_x(part, id);
-- expand
ALTER INDEX public.a_pkey ATTACH PARTITION public.a_x_pkey;
-- expand; SHARE ROW EXCLUSIVE on public.b; SHARE ROW EXCLUSIVE on public.a; breaks-running-code, may-fail
ALTER TABLE public.b ADD CONSTRAINT b_to_a FOREIGN KEY (part, id) REFERENCES public.a(part, id);
-- expand
ALTER INDEX public.b_pkey ATTACH PARTITION public.b_x_pkey;
-- expand; SHARE ROW EXCLUSIVE on public.a; SHARE ROW EXCLUSIVE on public.b; breaks-running-code, may-fail
ALTER TABLE public.a ADD CONSTRAINT a_to_b FOREIGN KEY (part, id) REFERENCES public.b(part, id);
COMMIT;
