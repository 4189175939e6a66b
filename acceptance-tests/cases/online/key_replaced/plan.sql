-- missing column:public.other.b
-- changed column:public.t.id
-- extra constraint:public.child.child_a_fkey
-- changed constraint:public.other.other_a_key
-- changed constraint:public.t.t_pkey
-- changed constraint:public.t.u
-- changed comment:constraint:public.t.u

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_u ON public.t USING btree (b, a);

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.other
ALTER TABLE public.other ADD COLUMN b integer;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t DROP CONSTRAINT u;
ALTER TABLE ONLY public.t ADD CONSTRAINT u UNIQUE USING INDEX pgparity_new_u;
-- expand
COMMENT ON CONSTRAINT u ON public.t IS 'after';
-- expand; ACCESS EXCLUSIVE on public.child; ACCESS EXCLUSIVE on public.other
ALTER TABLE public.child DROP CONSTRAINT child_a_fkey;
-- expand; ACCESS EXCLUSIVE on public.other
ALTER TABLE public.other DROP CONSTRAINT other_a_key;
-- expand; ACCESS EXCLUSIVE on public.other
ALTER TABLE ONLY public.other ADD CONSTRAINT other_a_key UNIQUE (a) DEFERRABLE;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN id DROP NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a);
COMMIT;
