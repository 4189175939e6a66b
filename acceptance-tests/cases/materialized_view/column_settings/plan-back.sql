-- changed column:public.m.a
-- changed column:public.m.b
-- extra comment:column:public.m.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.m
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STATISTICS 100;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a RESET (n_distinct);
-- expand; ACCESS EXCLUSIVE on public.m
ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET STORAGE PLAIN;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET STATISTICS -1;
-- expand
COMMENT ON COLUMN public.m.a IS NULL;
COMMIT;
