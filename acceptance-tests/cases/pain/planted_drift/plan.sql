-- missing table:public.extra
-- missing column:public.extra.a
-- missing default:public.t.a
-- missing owner:table:public.extra
-- missing grant:table:public.t

BEGIN;
-- expand
CREATE TABLE public.extra (
    a integer
);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 1;
-- expand
GRANT SELECT ON TABLE public.t TO case_alice;
COMMIT;
