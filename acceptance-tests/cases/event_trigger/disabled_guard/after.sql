CREATE FUNCTION forbid() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now: %', tg_tag; END $$;
CREATE TABLE note (id integer, body text);
CREATE EVENT TRIGGER guard ON ddl_command_start
    WHEN TAG IN ('CREATE FUNCTION', 'DROP FUNCTION', 'ALTER TABLE') EXECUTE FUNCTION forbid();
ALTER EVENT TRIGGER guard DISABLE;
