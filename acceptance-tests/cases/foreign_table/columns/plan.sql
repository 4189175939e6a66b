-- changed foreign-table:public.ft
-- changed column:public.ft.a
-- extra column:public.ft.b
-- missing column:public.ft.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.ft
ALTER FOREIGN TABLE public.ft OPTIONS (SET t 'b', ADD u 'c');
-- expand; ACCESS EXCLUSIVE on public.ft
ALTER FOREIGN TABLE public.ft ALTER COLUMN a TYPE bigint;
-- expand; ACCESS EXCLUSIVE on public.ft
ALTER FOREIGN TABLE public.ft ALTER COLUMN a SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.ft
ALTER FOREIGN TABLE ONLY public.ft ALTER COLUMN a OPTIONS (SET n '2', ADD m 'y', DROP k);
-- expand; ACCESS EXCLUSIVE on public.ft
ALTER FOREIGN TABLE public.ft ADD COLUMN c text;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.ft; breaks-running-code
ALTER FOREIGN TABLE public.ft DROP COLUMN b;
COMMIT;
