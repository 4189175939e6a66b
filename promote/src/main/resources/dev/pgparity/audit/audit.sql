CREATE SCHEMA IF NOT EXISTS pgparity;

CREATE TABLE IF NOT EXISTS pgparity.audit (
    number   bigint      PRIMARY KEY,
    at       timestamptz NOT NULL,
    done_by  text        NOT NULL,
    done_as  text        NOT NULL,
    action   text        NOT NULL,
    subject  text        NOT NULL,
    detail   text        NOT NULL,
    previous text        NOT NULL,
    hash     text        NOT NULL
);

COMMENT ON TABLE pgparity.audit IS 'What was done, by whom; only ever added to. Each entry holds the hash of the one before: pgparity audit verify.';

CREATE OR REPLACE FUNCTION pgparity.audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'pgparity.audit is only ever added to' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE OR REPLACE TRIGGER audit_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON pgparity.audit
    EXECUTE FUNCTION pgparity.audit_is_only_added_to();
