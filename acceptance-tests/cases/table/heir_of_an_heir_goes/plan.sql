-- extra table:public.c
-- missing column:public.a.added
-- changed column:public.a.id
-- changed column:public.a.size
-- missing column:public.b.added
-- changed column:public.b.id
-- changed column:public.b.size
-- extra column:public.c.id
-- extra column:public.c.last
-- extra column:public.c.more
-- extra column:public.c.note
-- extra column:public.c.size
-- changed default:public.a.note
-- changed default:public.b.note
-- extra default:public.c.note
-- extra inheritance:table:public.c public.b
-- missing constraint:public.a.a_added
-- extra constraint:public.a.a_note
-- missing constraint:public.b.a_added
-- extra constraint:public.b.a_note
-- extra constraint:public.c.a_note
-- extra owner:table:public.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.a
ALTER TABLE ONLY public.a ALTER COLUMN note SET DEFAULT 'y'::text;
-- expand; ACCESS EXCLUSIVE on public.b
ALTER TABLE ONLY public.b ALTER COLUMN note SET DEFAULT 'y'::text;
-- expand; ACCESS EXCLUSIVE on public.a
ALTER TABLE public.a DROP CONSTRAINT a_note;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.c; breaks-running-code, data-loss
DROP TABLE public.c;
-- contract; ACCESS EXCLUSIVE on public.a
ALTER TABLE public.a ADD COLUMN added integer;
-- contract; ACCESS EXCLUSIVE on public.a
ALTER TABLE public.a ALTER COLUMN id DROP NOT NULL;
-- contract; ACCESS EXCLUSIVE on public.a
ALTER TABLE public.a ALTER COLUMN size TYPE character varying(20);
-- contract; ACCESS EXCLUSIVE on public.a; ACCESS EXCLUSIVE on public.b; ACCESS EXCLUSIVE on public.c; breaks-running-code, may-fail
ALTER TABLE public.a ADD CONSTRAINT a_added CHECK ((added > 0));
COMMIT;
