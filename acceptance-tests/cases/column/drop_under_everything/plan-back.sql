-- missing column:public.t.gone
-- missing constraint:public.t.t_gone_check
-- missing constraint:public.t.t_gone_key
-- missing index:public.pair
-- changed view:public.v

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN gone integer;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE public.t ADD CONSTRAINT t_gone_check CHECK ((gone > 0));
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT t_gone_key UNIQUE (gone);
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX pair ON public.t USING btree (gone, stays);
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
DROP VIEW public.v;
-- expand
CREATE VIEW public.v (id, gone, stays) AS
 SELECT t.id,
    t.gone,
    t.stays
   FROM public.t;
COMMIT;
