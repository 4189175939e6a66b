-- each of the two forbids all DDL: the old one goes first, the new one comes last
CREATE FUNCTION forbid_old() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now: %', tg_tag; END $$;
CREATE TABLE note (id integer);
CREATE EVENT TRIGGER old_guard ON ddl_command_start
    WHEN TAG IN ('CREATE FUNCTION', 'DROP FUNCTION', 'ALTER TABLE') EXECUTE FUNCTION forbid_old();
