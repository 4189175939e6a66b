CREATE FUNCTION forbid_new() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not any more: %', tg_tag; END $$;
CREATE TABLE note (id integer, body text);
CREATE EVENT TRIGGER new_guard ON ddl_command_start
    WHEN TAG IN ('CREATE FUNCTION', 'DROP FUNCTION', 'ALTER TABLE') EXECUTE FUNCTION forbid_new();
