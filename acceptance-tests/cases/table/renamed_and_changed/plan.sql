-- missing table:public.new
-- extra table:public.old
-- missing column:public.new.a
-- missing column:public.new.c
-- missing column:public.new.d
-- extra column:public.old.a
-- extra column:public.old.b
-- extra column:public.old.c
-- extra default:public.old.b
-- changed constraint:public.child.child_a_fkey
-- missing constraint:public.new.old_c_check
-- missing constraint:public.new.old_pkey
-- extra constraint:public.old.old_c_check
-- extra constraint:public.old.old_pkey
-- missing index:public.new_c
-- extra index:public.old_b
-- changed view:public.reads_old
-- missing owner:table:public.new
-- extra owner:table:public.old
-- missing comment:table:public.new
-- extra comment:table:public.old

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.new; breaks-running-code
ALTER TABLE public.old RENAME TO new;
-- contract; SHARE UPDATE EXCLUSIVE on public.new
ALTER TABLE public.new SET (fillfactor='70');
-- contract; ACCESS EXCLUSIVE on public.new
ALTER TABLE public.new ADD COLUMN d date;
-- contract; SHARE on public.new; blocks-writes
CREATE INDEX new_c ON public.new USING btree (c);
-- contract; ACCESS EXCLUSIVE on public.reads_old
CREATE OR REPLACE VIEW public.reads_old (a, c) AS
 SELECT old_1.a,
    old_1.c
   FROM public.new old_1;
-- contract; ACCESS EXCLUSIVE on public.child; ACCESS EXCLUSIVE on public.new
ALTER TABLE public.child DROP CONSTRAINT child_a_fkey;
-- contract; SHARE ROW EXCLUSIVE on public.child; SHARE ROW EXCLUSIVE on public.new; breaks-running-code, may-fail
ALTER TABLE public.child ADD CONSTRAINT child_a_fkey FOREIGN KEY (a) REFERENCES public.new(a);
-- contract; ACCESS EXCLUSIVE on public.new; breaks-running-code, data-loss
ALTER TABLE public.new DROP COLUMN b;
COMMIT;
