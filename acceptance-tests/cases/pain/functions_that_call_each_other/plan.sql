-- missing function:public.a_calls_b(integer)
-- missing function:public.b_calls_a(integer)
-- missing function:public.z_reads()
-- missing table:public.zz
-- missing column:public.zz.n
-- missing default:public.zz.n
-- missing owner:function:public.a_calls_b(integer)
-- missing owner:function:public.b_calls_a(integer)
-- missing owner:function:public.z_reads()
-- missing owner:table:public.zz

BEGIN;
-- expand
CREATE TABLE public.zz (
    n bigint
);
-- expand
CREATE OR REPLACE FUNCTION public.b_calls_a(n integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT CASE WHEN n > 0 THEN a_calls_b(n) ELSE 0 END$function$
;
-- expand
CREATE OR REPLACE FUNCTION public.a_calls_b(n integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT b_calls_a(n - 1)$function$
;
-- expand
CREATE OR REPLACE FUNCTION public.z_reads()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT count(*) FROM zz$function$
;
-- expand; ACCESS EXCLUSIVE on public.zz
ALTER TABLE ONLY public.zz ALTER COLUMN n SET DEFAULT public.z_reads();
COMMIT;
