-- changed foreign-table:public.ft
-- changed column:public.ft.a
-- missing column:public.ft.b
-- extra column:public.ft.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.ft
ALTER FOREIGN TABLE public.ft OPTIONS (SET t 'a', DROP u);
-- expand; ACCESS EXCLUSIVE on public.ft
ALTER FOREIGN TABLE public.ft ALTER COLUMN a TYPE integer;
-- expand; ACCESS EXCLUSIVE on public.ft
ALTER FOREIGN TABLE public.ft ALTER COLUMN a DROP NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.ft
ALTER FOREIGN TABLE ONLY public.ft ALTER COLUMN a OPTIONS (SET n '1', ADD k 'x', DROP m);
-- expand; ACCESS EXCLUSIVE on public.ft
ALTER FOREIGN TABLE public.ft ADD COLUMN b text;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.ft; breaks-running-code
ALTER FOREIGN TABLE public.ft DROP COLUMN c;
COMMIT;
