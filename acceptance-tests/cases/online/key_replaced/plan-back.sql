-- extra column:public.other.b
-- changed column:public.t.id
-- missing constraint:public.child.child_a_fkey
-- changed constraint:public.other.other_a_key
-- changed constraint:public.t.t_pkey
-- changed constraint:public.t.u
-- changed comment:constraint:public.t.u

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t ADD CONSTRAINT pgparity_not_null_id CHECK ((id IS NOT NULL)) NOT VALID;
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t VALIDATE CONSTRAINT pgparity_not_null_id;
-- expand; SHARE UPDATE EXCLUSIVE on public.other
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_other_a_key ON public.other USING btree (a);
-- expand; SHARE UPDATE EXCLUSIVE on public.t
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_u ON public.t USING btree (a);

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT pgparity_not_null_id;
-- expand; ACCESS EXCLUSIVE on public.other
ALTER TABLE public.other DROP CONSTRAINT other_a_key;
ALTER TABLE ONLY public.other ADD CONSTRAINT other_a_key UNIQUE USING INDEX pgparity_new_other_a_key;
-- expand; SHARE ROW EXCLUSIVE on public.child; SHARE ROW EXCLUSIVE on public.other; breaks-running-code
ALTER TABLE public.child ADD CONSTRAINT child_a_fkey FOREIGN KEY (a) REFERENCES public.other(a) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT u;
ALTER TABLE ONLY public.t ADD CONSTRAINT u UNIQUE USING INDEX pgparity_new_u;
-- expand
COMMENT ON CONSTRAINT u ON public.t IS 'before';
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.child; ROW SHARE on public.other; may-fail
ALTER TABLE public.child VALIDATE CONSTRAINT child_a_fkey;
-- expand; SHARE UPDATE EXCLUSIVE on public.t; breaks-running-code, may-fail
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_t_pkey ON public.t USING btree (id);

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX pgparity_new_t_pkey;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.other; breaks-running-code, data-loss
ALTER TABLE public.other DROP COLUMN b;
COMMIT;
