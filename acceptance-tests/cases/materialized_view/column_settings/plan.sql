-- changed column:public.m.a
-- changed column:public.m.b
-- missing comment:column:public.m.a

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.m
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STATISTICS -1;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET (n_distinct='5');
-- expand; ACCESS EXCLUSIVE on public.m
ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET STATISTICS 500;
-- expand
COMMENT ON COLUMN public.m.a IS 'a';
COMMIT;
