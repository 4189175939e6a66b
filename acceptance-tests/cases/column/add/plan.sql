-- missing column:public.t.b
-- missing column:public.t.c
-- missing column:public.t.d
-- missing column:public.t.e
-- missing default:public.t.c
-- missing default:public.t.d

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN b text;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN c integer DEFAULT 7 NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN d timestamp with time zone DEFAULT now();
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN e text COLLATE pg_catalog."C";
COMMIT;
