-- Run once in template1 of a server that loads files of unknown origin. All text is ours; nothing is spliced in.
--
-- How much of this database belongs to a superuser of ours: the members of extensions.
CREATE FUNCTION pg_catalog.pgparity_owned(superuser oid) RETURNS bigint
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT count(*) FROM pg_catalog.pg_shdepend d
     WHERE d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass AND d.refobjid = superuser AND d.deptype = 'o'
       AND d.dbid = (SELECT b.oid FROM pg_catalog.pg_database b WHERE b.datname = current_database())
$$;

-- pgparity_run executes one statement as its owner, a superuser. The seal proves that the program asks for it: it is
-- computed from a secret that only a superuser can read, the server process and the statement, so that a seal that was
-- seen is of no use for another statement or in another session.
CREATE FUNCTION pg_catalog.pgparity_run(statement text, seal text, path text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET check_function_bodies = off
SET standard_conforming_strings = on
AS $$
DECLARE
    secret text := pg_catalog.rtrim(pg_catalog.pg_read_file('pgparity.secret'), E'\r\n');
    loader oid := (SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = 'postgres');
    me oid := (SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = current_user);
    ours bigint;
BEGIN
    IF seal IS NULL OR seal <> encode(sha256(convert_to(secret || encode(sha256(convert_to(
            secret || ':' || pg_catalog.pg_backend_pid() || ':' || statement, 'UTF8')), 'hex'), 'UTF8')), 'hex') THEN
        RAISE insufficient_privilege USING MESSAGE = 'permission denied for function pgparity_run';
    END IF;
    IF statement ~* '^ALTER\s+EVENT\s' THEN
        UPDATE pg_catalog.pg_event_trigger
           SET evtenabled = right(evttags[array_upper(evttags, 1)], 1)::"char",
               evttags = nullif(evttags[:array_upper(evttags, 1) - 1], '{}')
         WHERE evttags[array_upper(evttags, 1)] LIKE 'pgparity:_';
    END IF;
    ours := pg_catalog.pgparity_owned(me);
    PERFORM pg_catalog.set_config('search_path', path, true);
    EXECUTE statement;
    PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
    -- Whoever owned a function of PostgreSQL's or of an extension could call it, whatever was revoked: lo_export.
    IF statement ~* '\sOWNER\s+TO\s' AND (
            pg_catalog.pgparity_owned(me) <> ours
            OR (statement ~* '^ALTER\s+(FUNCTION|PROCEDURE|ROUTINE|AGGREGATE)\s'
                AND EXISTS (SELECT FROM pg_catalog.pg_proc WHERE oid < 16384 AND proowner <> 10))
            OR (statement ~* '^ALTER\s+(TYPE|DOMAIN)\s'
                AND EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid < 16384 AND typowner <> 10))
            OR (statement ~* '^ALTER\s+OPERATOR\s'
                AND EXISTS (SELECT FROM pg_catalog.pg_operator WHERE oid < 16384 AND oprowner <> 10))
            OR (statement ~* '^ALTER\s+SCHEMA\s'
                AND EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE oid < 16384 AND nspowner <> 10
                                                                  AND nspname NOT IN ('public')))) THEN
        RAISE insufficient_privilege USING MESSAGE = 'permission denied to change the owner of what comes with the server';
    END IF;
    -- What only a superuser may make belongs to the role that loads, as if that role had made it. Functions stay with
    -- the superuser: those of extensions are guarded by their owner.
    UPDATE pg_catalog.pg_extension SET extowner = loader WHERE extowner = me;
    UPDATE pg_catalog.pg_foreign_data_wrapper SET fdwowner = loader WHERE fdwowner = me;
    UPDATE pg_catalog.pg_publication SET pubowner = loader WHERE pubowner = me;
    UPDATE pg_catalog.pg_subscription SET subowner = loader WHERE subowner = me;
    UPDATE pg_catalog.pg_event_trigger SET evtowner = loader
     WHERE evtowner = me AND evtfoid NOT IN (SELECT p.oid FROM pg_catalog.pg_proc p WHERE p.proowner = me);
    -- An event trigger would fire in the superuser's statements too, those of an extension's script among them, so none
    -- is enabled before the load has ended, save ours, whose function no file can replace. Its own state waits in a tag.
    IF statement !~ '^UPDATE pg_catalog[.]pg_event_trigger\s' THEN
        UPDATE pg_catalog.pg_event_trigger
           SET evttags = array_append(coalesce(evttags, '{}'), 'pgparity:' || evtenabled::text),
               evtenabled = 'D'
         WHERE coalesce(evttags[array_upper(evttags, 1)] NOT LIKE 'pgparity:_', true)
           AND evtfoid NOT IN (SELECT p.oid FROM pg_catalog.pg_proc p WHERE p.proowner = me);
    END IF;
END $$;

-- Lets the loading role act as every role that is no superuser's and none of PostgreSQL's own.
CREATE FUNCTION pg_catalog.pgparity_join() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    missing name;
BEGIN
    FOR missing IN
        SELECT r.rolname FROM pg_catalog.pg_roles r
         WHERE NOT r.rolsuper AND r.rolname !~ '^pg_' AND r.rolname <> 'postgres'
           AND NOT pg_catalog.pg_has_role('postgres', r.oid, 'USAGE')
           AND NOT pg_catalog.pg_has_role(r.oid, 'postgres', 'MEMBER')
    LOOP
        EXECUTE pg_catalog.format('GRANT %I TO postgres WITH ADMIN OPTION', missing);
    END LOOP;
END $$;

UPDATE pg_catalog.pg_extension SET extowner = (SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = 'postgres');
UPDATE pg_catalog.pg_language SET lanowner = (SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = 'postgres')
 WHERE lanname = 'plpgsql';
