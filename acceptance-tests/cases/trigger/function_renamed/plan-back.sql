-- missing function:public.f()
-- extra function:public.g()
-- changed trigger:public.t.c
-- changed trigger:public.t.touch
-- missing owner:function:public.f()
-- extra owner:function:public.g()

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NEW; END$function$
;
-- expand; SHARE ROW EXCLUSIVE on public.t
CREATE OR REPLACE TRIGGER touch BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
DROP TRIGGER c ON public.t;
-- expand; SHARE ROW EXCLUSIVE on public.t
CREATE CONSTRAINT TRIGGER c AFTER INSERT ON public.t NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.f();
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.g();
COMMIT;
