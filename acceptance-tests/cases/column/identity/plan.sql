-- changed column:public.t.a
-- changed column:public.t.b

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.t_a_seq START WITH 10 INCREMENT BY 5 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE);
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('public.t', 'a'), max(a)) FROM public.t HAVING max(a) IS NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN b SET GENERATED ALWAYS;
SELECT pg_catalog.setval('public.t_b_seq', 1, false) FROM public.t_b_seq WHERE NOT is_called AND last_value > 1000;
ALTER SEQUENCE public.t_b_seq START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 1000 CACHE 1 CYCLE;
COMMIT;
