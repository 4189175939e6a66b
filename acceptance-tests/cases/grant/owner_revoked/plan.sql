-- missing grant:table:public.t

BEGIN;
-- expand; breaks-running-code
REVOKE DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE public.t FROM postgres;
COMMIT;
