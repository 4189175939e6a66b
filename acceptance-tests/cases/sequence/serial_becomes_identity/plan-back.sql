-- missing sequence:public.t_id_seq
-- changed column:public.t.id
-- missing default:public.t.id
-- missing sequence-owner:sequence:public.t_id_seq
-- missing owner:sequence:public.t_id_seq

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN id DROP IDENTITY;
-- expand
CREATE SEQUENCE public.t_id_seq AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);
-- expand
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
COMMIT;
