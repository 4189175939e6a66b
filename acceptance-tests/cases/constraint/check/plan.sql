-- changed constraint:public.t.known
-- missing constraint:public.t.t_n_check

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE public.t ADD CONSTRAINT t_n_check CHECK ((n > 0)) NO INHERIT;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT known;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD CONSTRAINT known CHECK ((state = ANY (ARRAY['new'::text, 'done'::text, 'late'::text])));
COMMIT;
