-- missing index:public.i_brin
-- missing index:public.i_gin
-- missing index:public.i_gist
-- missing index:public.i_hash
-- missing index:public.i_spgist
-- missing index:public.i_text

BEGIN;
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX i_brin ON public.t USING brin (f);
ALTER INDEX public.i_brin SET (pages_per_range='32');
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX i_gin ON public.t USING gin (c);
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX i_gist ON public.t USING gist (d);
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX i_hash ON public.t USING hash (b);
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX i_spgist ON public.t USING spgist (d);
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX i_text ON public.t USING gin (e);
ALTER INDEX public.i_text SET (fastupdate='off');
COMMIT;
