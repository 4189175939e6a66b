-- missing function:public.next_code()
-- missing default:public.t.a
-- missing owner:function:public.next_code()

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.next_code()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 42$function$
;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT public.next_code();
COMMIT;
