-- extra event-trigger:d
-- extra event-trigger:e
-- extra owner:event-trigger:d
-- extra owner:event-trigger:e
-- extra comment:event-trigger:d

BEGIN;
-- expand; weakens-security
DROP EVENT TRIGGER e;
-- expand; weakens-security
DROP EVENT TRIGGER d;
COMMIT;
