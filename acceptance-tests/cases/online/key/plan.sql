-- missing table:public.child
-- missing column:public.child.a
-- missing column:public.child.b
-- missing column:public.child.t
-- missing column:public.t.d
-- changed column:public.t.id
-- missing constraint:public.child.child_a_b_fkey
-- missing constraint:public.child.child_t_fkey
-- missing constraint:public.t."One of"
-- missing constraint:public.t.beside
-- missing constraint:public.t.later
-- missing constraint:public.t.new
-- missing constraint:public.t.t_pkey
-- missing owner:table:public.child
-- missing comment:constraint:public.t."One of"

BEGIN;
-- expand
CREATE TABLE public.child (
    t integer,
    a text,
    b integer
);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN d integer;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t ADD CONSTRAINT pgparity_not_null_id CHECK ((id IS NOT NULL)) NOT VALID;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail
ALTER TABLE ONLY public.t ADD CONSTRAINT beside UNIQUE (a, c) INCLUDE (b);
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t; may-fail
ALTER TABLE public.t VALIDATE CONSTRAINT pgparity_not_null_id;
-- expand; SHARE UPDATE EXCLUSIVE on public.t; breaks-running-code, may-fail
CREATE UNIQUE INDEX CONCURRENTLY "pgparity_new_One of" ON public.t USING btree (a, b);
-- expand; SHARE UPDATE EXCLUSIVE on public.t; breaks-running-code, may-fail
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_later ON public.t USING btree (c);
-- expand; SHARE UPDATE EXCLUSIVE on public.t
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_new ON public.t USING btree (d);

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT pgparity_not_null_id;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT "One of" UNIQUE USING INDEX "pgparity_new_One of";
-- expand
ALTER TABLE public.child ADD CONSTRAINT child_a_b_fkey FOREIGN KEY (a, b) REFERENCES public.t(a, b);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT later UNIQUE USING INDEX pgparity_new_later DEFERRABLE INITIALLY DEFERRED;
ALTER INDEX public.later SET (fillfactor='70');
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT new UNIQUE USING INDEX pgparity_new_new;
-- expand
COMMENT ON CONSTRAINT "One of" ON public.t IS 'one of each';
COMMIT;

-- outside a transaction
-- expand; SHARE UPDATE EXCLUSIVE on public.t; breaks-running-code, may-fail
CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_t_pkey ON public.t USING btree (id);

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX pgparity_new_t_pkey;
-- expand
ALTER TABLE public.child ADD CONSTRAINT child_t_fkey FOREIGN KEY (t) REFERENCES public.t(id);
COMMIT;
