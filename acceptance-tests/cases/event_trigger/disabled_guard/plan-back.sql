-- extra column:public.note.body
-- changed event-trigger:guard

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.note; breaks-running-code, data-loss
ALTER TABLE public.note DROP COLUMN body;
-- contract
ALTER EVENT TRIGGER guard ENABLE;
COMMIT;
