-- missing table:public.c
-- extra column:public.a.added
-- changed column:public.a.id
-- changed column:public.a.size
-- extra column:public.b.added
-- changed column:public.b.id
-- changed column:public.b.size
-- missing column:public.c.id
-- missing column:public.c.last
-- missing column:public.c.more
-- missing column:public.c.note
-- missing column:public.c.size
-- changed default:public.a.note
-- changed default:public.b.note
-- missing default:public.c.note
-- missing inheritance:table:public.c public.b
-- extra constraint:public.a.a_added
-- missing constraint:public.a.a_note
-- extra constraint:public.b.a_added
-- missing constraint:public.b.a_note
-- missing constraint:public.c.a_note
-- missing owner:table:public.c

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.a; ACCESS EXCLUSIVE on public.b; breaks-running-code, may-fail
ALTER TABLE public.a ALTER COLUMN id SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.a
ALTER TABLE ONLY public.a ALTER COLUMN note SET DEFAULT 'x'::text;
-- expand; ACCESS EXCLUSIVE on public.b
ALTER TABLE ONLY public.b ALTER COLUMN note SET DEFAULT 'x'::text;
-- expand; ACCESS EXCLUSIVE on public.a; ACCESS EXCLUSIVE on public.b; breaks-running-code, may-fail
ALTER TABLE public.a ADD CONSTRAINT a_note CHECK ((note <> ''::text));
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.a; ACCESS EXCLUSIVE on public.b; breaks-running-code, may-fail, rewrite
ALTER TABLE public.a ALTER COLUMN size TYPE character varying(10);
-- contract; ACCESS EXCLUSIVE on public.a; breaks-running-code, data-loss
ALTER TABLE public.a DROP COLUMN added;
-- contract
CREATE TABLE public.c (
    last integer
) INHERITS (public.b);
-- contract; ACCESS EXCLUSIVE on public.c
ALTER TABLE ONLY public.c ALTER COLUMN note SET DEFAULT 'x'::text;
COMMIT;
