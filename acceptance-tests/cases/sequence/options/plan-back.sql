-- changed sequence:public.d
-- changed sequence:public.s

BEGIN;
-- expand; SHARE ROW EXCLUSIVE on public.d; blocks-writes
SELECT pg_catalog.setval('public.d', -1, false) FROM public.d WHERE NOT is_called AND last_value < -2147483648;
ALTER SEQUENCE public.d AS integer START WITH -1 INCREMENT BY -1 MINVALUE -2147483648 MAXVALUE -1 CACHE 1 NO CYCLE;
-- expand; SHARE ROW EXCLUSIVE on public.s; blocks-writes
SELECT pg_catalog.setval('public.s', 1, false) FROM public.s WHERE last_value < 1;
ALTER SEQUENCE public.s AS bigint START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE;
COMMIT;
