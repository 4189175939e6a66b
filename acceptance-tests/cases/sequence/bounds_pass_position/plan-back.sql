-- changed sequence:public.apart
-- changed sequence:public.down
-- changed sequence:public.up
-- changed column:public.numbered.id

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.apart; blocks-writes
ALTER SEQUENCE public.apart AS bigint MINVALUE 1 MAXVALUE 99;
SELECT pg_catalog.setval('public.apart', 1, false) FROM public.apart WHERE NOT is_called AND last_value > 9;
ALTER SEQUENCE public.apart AS smallint START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9 CACHE 1 NO CYCLE;
-- expand; SHARE ROW EXCLUSIVE on public.down; blocks-writes
ALTER SEQUENCE public.down AS bigint START WITH -1 INCREMENT BY -1 MINVALUE -100 MAXVALUE -1 CACHE 1 NO CYCLE;
-- expand; SHARE ROW EXCLUSIVE on public.up; blocks-writes
ALTER SEQUENCE public.up AS bigint START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 100 CACHE 1 NO CYCLE;
-- expand; ACCESS EXCLUSIVE on public.numbered
ALTER SEQUENCE public.numbered_id_seq START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
COMMIT;
