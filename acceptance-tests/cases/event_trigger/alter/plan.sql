-- changed event-trigger:d
-- changed event-trigger:e

BEGIN;
-- expand
ALTER EVENT TRIGGER d ENABLE ALWAYS;
-- expand; weakens-security
DROP EVENT TRIGGER e;
-- expand
CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION public.g();
COMMIT;
