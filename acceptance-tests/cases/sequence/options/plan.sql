-- changed sequence:public.d
-- changed sequence:public.s

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.d; blocks-writes
ALTER SEQUENCE public.d AS bigint START WITH -1 INCREMENT BY -2 MINVALUE -9223372036854775808 MAXVALUE -1 CACHE 1 NO CYCLE;
-- expand; SHARE ROW EXCLUSIVE on public.s; blocks-writes
SELECT pg_catalog.setval('public.s', 20, false) FROM public.s WHERE NOT is_called AND last_value > 5000;
ALTER SEQUENCE public.s AS bigint START WITH 20 INCREMENT BY 10 MINVALUE 0 MAXVALUE 5000 CACHE 7 CYCLE;
COMMIT;
