-- missing column:public.t.q
-- missing constraint:public.t.t_p_fkey
-- missing constraint:public.t.t_q_fkey

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN q integer;
-- expand; SHARE ROW EXCLUSIVE on public.t; SHARE ROW EXCLUSIVE on public.p; breaks-running-code
ALTER TABLE public.t ADD CONSTRAINT t_p_fkey FOREIGN KEY (p) REFERENCES public.p(id) ON DELETE SET NULL NOT VALID;
-- expand; SHARE ROW EXCLUSIVE on public.t; SHARE ROW EXCLUSIVE on public.p
ALTER TABLE public.t ADD CONSTRAINT t_q_fkey FOREIGN KEY (q) REFERENCES public.p(id) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t; ROW SHARE on public.p; may-fail
ALTER TABLE public.t VALIDATE CONSTRAINT t_p_fkey;
-- expand; SHARE UPDATE EXCLUSIVE on public.t; ROW SHARE on public.p
ALTER TABLE public.t VALIDATE CONSTRAINT t_q_fkey;
