-- extra index:public.i_brin
-- extra index:public.i_gin
-- extra index:public.i_gist
-- extra index:public.i_hash
-- extra index:public.i_spgist
-- extra index:public.i_text

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i_brin;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i_gin;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i_gist;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i_hash;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i_spgist;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.i_text;
COMMIT;
