-- changed event-trigger:d
-- changed event-trigger:e

BEGIN;
-- expand
ALTER EVENT TRIGGER d ENABLE;
-- expand; weakens-security
DROP EVENT TRIGGER e;
-- expand
CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION public.f();
COMMIT;
