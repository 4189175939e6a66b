-- missing table:public.u
-- missing column:public.u.id
-- missing constraint:public.u.u_pkey
-- missing published:publication:p table:public.u
-- missing owner:table:public.u

BEGIN;
-- expand
CREATE TABLE public.u (
    id integer NOT NULL,
    CONSTRAINT u_pkey PRIMARY KEY (id)
);
-- expand; SHARE UPDATE EXCLUSIVE on public.u
ALTER PUBLICATION p ADD TABLE ONLY public.u;
COMMIT;
