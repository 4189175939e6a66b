-- extra grant:table:public.t

BEGIN;
-- expand
GRANT DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE public.t TO postgres;
COMMIT;
