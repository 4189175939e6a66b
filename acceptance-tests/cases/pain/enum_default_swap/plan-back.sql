-- changed type:public.state
-- changed default:public.t.s

BEGIN;
-- expand; irreversible
ALTER TYPE public.state ADD VALUE 'draft' BEFORE 'open';
COMMIT;

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN s SET DEFAULT 'draft'::public.state;
COMMIT;
