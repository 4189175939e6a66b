-- changed sequence:public.apart
-- changed sequence:public.down
-- changed sequence:public.up
-- changed column:public.numbered.id

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.apart; blocks-writes
ALTER SEQUENCE public.apart AS bigint MINVALUE 1 MAXVALUE 99;
SELECT pg_catalog.setval('public.apart', 50, false) FROM public.apart WHERE last_value < 50;
ALTER SEQUENCE public.apart AS smallint START WITH 50 INCREMENT BY 1 MINVALUE 50 MAXVALUE 99 CACHE 1 NO CYCLE;
-- expand; SHARE ROW EXCLUSIVE on public.down; blocks-writes
SELECT pg_catalog.setval('public.down', -10, false) FROM public.down WHERE last_value > -10;
ALTER SEQUENCE public.down AS bigint START WITH -10 INCREMENT BY -1 MINVALUE -100 MAXVALUE -10 CACHE 1 NO CYCLE;
-- expand; SHARE ROW EXCLUSIVE on public.up; blocks-writes
SELECT pg_catalog.setval('public.up', 5, false) FROM public.up WHERE last_value < 5;
ALTER SEQUENCE public.up AS bigint START WITH 5 INCREMENT BY 1 MINVALUE 5 MAXVALUE 100 CACHE 1 NO CYCLE;
-- expand; ACCESS EXCLUSIVE on public.numbered
SELECT pg_catalog.setval('public.numbered_id_seq', 7, false) FROM public.numbered_id_seq WHERE last_value < 7;
ALTER SEQUENCE public.numbered_id_seq START WITH 7 INCREMENT BY 1 MINVALUE 7 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
COMMIT;
