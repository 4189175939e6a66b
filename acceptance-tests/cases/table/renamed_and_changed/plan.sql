-- extra table:public.early
-- missing table:public.late
-- extra column:public.early.a
-- extra column:public.early.b
-- extra column:public.early.c
-- missing column:public.late.a
-- missing column:public.late.c
-- missing column:public.late.d
-- extra default:public.early.b
-- changed constraint:public.child.child_a_fkey
-- extra constraint:public.early.early_c_check
-- extra constraint:public.early.early_pkey
-- missing constraint:public.late.early_c_check
-- missing constraint:public.late.early_pkey
-- extra index:public.early_b
-- missing index:public.late_c
-- changed view:public.reads_early
-- extra owner:table:public.early
-- missing owner:table:public.late
-- extra comment:table:public.early
-- missing comment:table:public.late

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.late; breaks-running-code
ALTER TABLE public.early RENAME TO late;
-- contract; SHARE UPDATE EXCLUSIVE on public.late
ALTER TABLE public.late SET (fillfactor='70');
-- contract; ACCESS EXCLUSIVE on public.late
ALTER TABLE public.late ADD COLUMN d date;
-- contract; SHARE on public.late; blocks-writes
CREATE INDEX late_c ON public.late USING btree (c);
-- contract; ACCESS EXCLUSIVE on public.late; breaks-running-code, data-loss
ALTER TABLE public.late DROP COLUMN b;
COMMIT;
