-- extra function:public.forbid_new()
-- missing function:public.forbid_old()
-- extra column:public.note.body
-- extra event-trigger:new_guard
-- missing event-trigger:old_guard
-- extra owner:event-trigger:new_guard
-- missing owner:event-trigger:old_guard
-- extra owner:function:public.forbid_new()
-- missing owner:function:public.forbid_old()

BEGIN;
-- expand; weakens-security
DROP EVENT TRIGGER new_guard;
-- expand
CREATE OR REPLACE FUNCTION public.forbid_old()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE 'not now: %', tg_tag; END $function$
;
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.forbid_new();
-- contract; ACCESS EXCLUSIVE on public.note; breaks-running-code, data-loss
ALTER TABLE public.note DROP COLUMN body;
-- contract
CREATE EVENT TRIGGER old_guard ON ddl_command_start WHEN TAG IN ('CREATE FUNCTION', 'DROP FUNCTION', 'ALTER TABLE') EXECUTE FUNCTION public.forbid_old();
COMMIT;
