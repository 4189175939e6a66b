-- missing event-trigger:d
-- missing event-trigger:e
-- missing owner:event-trigger:d
-- missing owner:event-trigger:e
-- missing comment:event-trigger:d

BEGIN;
-- expand
CREATE EVENT TRIGGER d ON sql_drop EXECUTE FUNCTION public.f();
ALTER EVENT TRIGGER d DISABLE;
-- expand
COMMENT ON EVENT TRIGGER d IS 'off';
-- expand
CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION public.f();
COMMIT;
