-- changed sequence:public.base_id_seq
-- changed column:public.base.a
-- changed column:public.base.g
-- changed column:public.base.id
-- changed column:public.c.n
-- changed column:public.c.p
-- changed column:public.heir.a
-- changed column:public.heir.g
-- changed column:public.heir.id
-- changed column:public.p.id
-- changed column:public.p.n
-- changed column:public.parted.v
-- changed column:public.parted_1.v
-- changed view:public.hv

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.base_id_seq; blocks-writes
ALTER SEQUENCE public.base_id_seq AS bigint START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE;
-- expand; ACCESS EXCLUSIVE on public.c; rewrite
ALTER TABLE public.c ALTER COLUMN n TYPE bigint;
-- expand; ACCESS EXCLUSIVE on public.p; rewrite
ALTER TABLE public.p ALTER COLUMN n TYPE bigint;
-- expand; ACCESS EXCLUSIVE on public.p
ALTER SEQUENCE public.p_n_seq START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE;
-- expand; ACCESS EXCLUSIVE on public.parted; rewrite
ALTER TABLE public.parted ALTER COLUMN v TYPE text;
-- expand; ACCESS EXCLUSIVE on public.hv; breaks-running-code
DROP VIEW public.hv;
-- expand; ACCESS EXCLUSIVE on public.base
ALTER TABLE ONLY public.base ALTER COLUMN id DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.heir
ALTER TABLE ONLY public.heir ALTER COLUMN id DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.base; rewrite
ALTER TABLE public.base ALTER COLUMN id TYPE bigint;
-- expand; ACCESS EXCLUSIVE on public.base
ALTER TABLE ONLY public.base ALTER COLUMN id SET DEFAULT nextval('public.base_id_seq'::regclass);
-- expand; ACCESS EXCLUSIVE on public.heir
ALTER TABLE ONLY public.heir ALTER COLUMN id SET DEFAULT nextval('public.base_id_seq'::regclass);
-- expand; ACCESS EXCLUSIVE on public.base; breaks-running-code
ALTER TABLE public.base DROP COLUMN g;
-- expand; ACCESS EXCLUSIVE on public.base; rewrite
ALTER TABLE public.base ALTER COLUMN a TYPE bigint;
-- expand; ACCESS EXCLUSIVE on public.base; ACCESS EXCLUSIVE on public.heir; rewrite
ALTER TABLE public.base ADD COLUMN g bigint GENERATED ALWAYS AS ((a + 1)) STORED;
-- expand
CREATE VIEW public.hv (a) AS
 SELECT heir.a
   FROM public.heir;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.c; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.c DROP CONSTRAINT c_p_fkey;
-- contract; ACCESS EXCLUSIVE on public.c; breaks-running-code, may-fail, rewrite
ALTER TABLE public.c ALTER COLUMN p TYPE uuid USING p::uuid;
-- contract; ACCESS EXCLUSIVE on public.p; breaks-running-code, may-fail, rewrite
ALTER TABLE public.p ALTER COLUMN id TYPE uuid USING id::uuid;
-- contract; SHARE ROW EXCLUSIVE on public.c; SHARE ROW EXCLUSIVE on public.p; breaks-running-code, may-fail
ALTER TABLE public.c ADD CONSTRAINT c_p_fkey FOREIGN KEY (p) REFERENCES public.p(id);
COMMIT;
