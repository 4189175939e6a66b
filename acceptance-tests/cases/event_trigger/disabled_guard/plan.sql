-- missing column:public.note.body
-- changed event-trigger:guard

BEGIN;
-- expand; weakens-security
ALTER EVENT TRIGGER guard DISABLE;
-- expand; ACCESS EXCLUSIVE on public.note
ALTER TABLE public.note ADD COLUMN body text;
COMMIT;
