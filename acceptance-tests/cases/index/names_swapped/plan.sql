-- changed index:public.one
-- changed index:public.two

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
DROP INDEX public.one;
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX one ON public.t USING btree (b);
-- expand; ACCESS EXCLUSIVE on public.t
DROP INDEX public.two;
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX two ON public.t USING btree (a);
COMMIT;
