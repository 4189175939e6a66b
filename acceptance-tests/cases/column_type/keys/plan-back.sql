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
SELECT pg_catalog.setval('public.base_id_seq', 1, false) FROM public.base_id_seq WHERE NOT is_called AND last_value > 2147483647;
ALTER SEQUENCE public.base_id_seq AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
-- expand; ACCESS EXCLUSIVE on public.c; ACCESS EXCLUSIVE on public.p
ALTER TABLE public.c DROP CONSTRAINT c_p_fkey;
-- expand; ACCESS EXCLUSIVE on public.c; rewrite
ALTER TABLE public.c ALTER COLUMN p TYPE text;
-- expand; ACCESS EXCLUSIVE on public.p; rewrite
ALTER TABLE public.p ALTER COLUMN id TYPE text;
-- expand; SHARE ROW EXCLUSIVE on public.c; SHARE ROW EXCLUSIVE on public.p; breaks-running-code, may-fail
ALTER TABLE public.c ADD CONSTRAINT c_p_fkey FOREIGN KEY (p) REFERENCES public.p(id);
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.c; breaks-running-code, may-fail, rewrite
ALTER TABLE public.c ALTER COLUMN n TYPE integer;
-- contract; ACCESS EXCLUSIVE on public.p; breaks-running-code, may-fail, rewrite
ALTER TABLE public.p ALTER COLUMN n TYPE integer;
-- contract; ACCESS EXCLUSIVE on public.p
SELECT pg_catalog.setval('public.p_n_seq', 1, false) FROM public.p_n_seq WHERE NOT is_called AND last_value > 2147483647;
ALTER SEQUENCE public.p_n_seq START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
-- contract; ACCESS EXCLUSIVE on public.parted; breaks-running-code, may-fail, rewrite
ALTER TABLE public.parted ALTER COLUMN v TYPE integer USING v::integer;
-- contract; ACCESS EXCLUSIVE on public.hv; breaks-running-code
DROP VIEW public.hv;
-- contract; ACCESS EXCLUSIVE on public.base
ALTER TABLE ONLY public.base ALTER COLUMN id DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.heir
ALTER TABLE ONLY public.heir ALTER COLUMN id DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.base; breaks-running-code, may-fail, rewrite
ALTER TABLE public.base ALTER COLUMN id TYPE integer;
-- contract; ACCESS EXCLUSIVE on public.base
ALTER TABLE ONLY public.base ALTER COLUMN id SET DEFAULT nextval('public.base_id_seq'::regclass);
-- contract; ACCESS EXCLUSIVE on public.heir
ALTER TABLE ONLY public.heir ALTER COLUMN id SET DEFAULT nextval('public.base_id_seq'::regclass);
-- contract; ACCESS EXCLUSIVE on public.base; breaks-running-code
ALTER TABLE public.base DROP COLUMN g;
-- contract; ACCESS EXCLUSIVE on public.base; breaks-running-code, may-fail, rewrite
ALTER TABLE public.base ALTER COLUMN a TYPE integer;
-- contract; ACCESS EXCLUSIVE on public.base; ACCESS EXCLUSIVE on public.heir; rewrite
ALTER TABLE public.base ADD COLUMN g integer GENERATED ALWAYS AS ((a + 1)) STORED;
-- contract
CREATE VIEW public.hv (a) AS
 SELECT heir.a
   FROM public.heir;
COMMIT;
