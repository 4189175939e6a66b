-- changed sequence:public.t_id_seq
-- changed column:public.t.id

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.t_id_seq; blocks-writes
SELECT pg_catalog.setval('public.t_id_seq', 1, false) FROM public.t_id_seq WHERE NOT is_called AND last_value > 2147483647;
ALTER SEQUENCE public.t_id_seq AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN id DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN id TYPE integer;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);
COMMIT;
