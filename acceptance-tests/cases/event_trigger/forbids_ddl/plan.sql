-- missing function:public.forbid_new()
-- extra function:public.forbid_old()
-- missing column:public.note.body
-- missing event-trigger:new_guard
-- extra event-trigger:old_guard
-- missing owner:event-trigger:new_guard
-- extra owner:event-trigger:old_guard
-- missing owner:function:public.forbid_new()
-- extra owner:function:public.forbid_old()

BEGIN;
-- expand; weakens-security
DROP EVENT TRIGGER old_guard;
-- expand; ACCESS EXCLUSIVE on public.note
ALTER TABLE public.note ADD COLUMN body text;
-- expand
CREATE OR REPLACE FUNCTION public.forbid_new()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE 'not any more: %', tg_tag; END $function$
;
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.forbid_old();
-- contract
CREATE EVENT TRIGGER new_guard ON ddl_command_start WHEN TAG IN ('CREATE FUNCTION', 'DROP FUNCTION', 'ALTER TABLE') EXECUTE FUNCTION public.forbid_new();
COMMIT;
