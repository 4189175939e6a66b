-- missing table:public.line
-- missing table:public.t
-- missing column:public.line.n
-- missing column:public.line.t
-- missing column:public.t.id
-- missing column:public.t.name
-- missing constraint:public.line.line_t_fkey
-- missing constraint:public.t.t_pkey
-- missing view:public.a_first
-- missing view:public.sums
-- missing owner:table:public.line
-- missing owner:table:public.t
-- missing owner:view:public.a_first
-- missing owner:view:public.sums

BEGIN;
-- expand
CREATE TABLE public.line (
    t integer,
    n integer
);
-- expand
CREATE TABLE public.t (
    id integer NOT NULL,
    name text,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
-- expand
ALTER TABLE public.line ADD CONSTRAINT line_t_fkey FOREIGN KEY (t) REFERENCES public.t(id);
-- expand
CREATE VIEW public.sums (id, name, total) AS
 SELECT t.id,
    t.name,
    sum(line.n) AS total
   FROM (public.t
     JOIN public.line ON ((line.t = t.id)))
  GROUP BY t.id;
-- expand
CREATE VIEW public.a_first (total) AS
 SELECT sums.total
   FROM public.sums;
COMMIT;
