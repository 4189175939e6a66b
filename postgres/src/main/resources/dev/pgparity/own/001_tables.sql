CREATE TABLE IF NOT EXISTS pgparity.schema_version (
    version integer     PRIMARY KEY,
    name    text        NOT NULL,
    run_at  timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    run_as  text        NOT NULL DEFAULT session_user
);

COMMENT ON TABLE pgparity.schema_version IS 'Which migrations of pgparity''s own tables have run here.';

CREATE TABLE IF NOT EXISTS pgparity.promotion (
    id                 text        PRIMARY KEY,
    source             text        NOT NULL,
    target             text        NOT NULL,
    promoted_by        text        NOT NULL,
    phase              text        NOT NULL,
    state              text        NOT NULL CHECK (state IN ('running', 'committed', 'rolled back', 'partial', 'interrupted')),
    steps              integer     NOT NULL,
    lookup_rows        bigint      NOT NULL,
    fingerprint_before text        NOT NULL,
    fingerprint_after  text        NOT NULL,
    scope              text        NOT NULL,
    backup             text,
    summary            text        NOT NULL,
    schema_before      bytea       NOT NULL,
    schema_after       bytea       NOT NULL,
    started_at         timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    ended_at           timestamptz,
    note               text
);

COMMENT ON TABLE pgparity.promotion IS 'What was promoted here when, by whom and with which result; schema_before is what undoing goes back to, schema_after tells drift.';

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

CREATE OR REPLACE FUNCTION pgparity.audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
    RAISE EXCEPTION 'pgparity.audit is only ever added to' USING ERRCODE = 'insufficient_privilege';
END $guard$;

CREATE OR REPLACE TRIGGER audit_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON pgparity.audit
    EXECUTE FUNCTION pgparity.audit_is_only_added_to();

CREATE TABLE IF NOT EXISTS pgparity.journal (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan         text        NOT NULL,
    group_number integer     NOT NULL,
    steps_left   integer     NOT NULL,
    summary      text        NOT NULL,
    index_name   text,
    state        text        NOT NULL CHECK (state IN ('started', 'done', 'failed', 'abandoned', 'undone')),
    fingerprint  text,
    started_at   timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    ended_at     timestamptz
);

COMMENT ON TABLE pgparity.journal IS 'Steps of promotions that are not one transaction; may be emptied when none is under way.';

CREATE TABLE IF NOT EXISTS pgparity.approval (
    plan        text        NOT NULL,
    approved_by text        NOT NULL,
    approved_as text        NOT NULL DEFAULT session_user,
    approved_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (plan, approved_by)
);

COMMENT ON TABLE pgparity.approval IS 'Who has approved which plan, and until when that counts.';

CREATE TABLE IF NOT EXISTS pgparity.lookup_row (
    promotion    text    NOT NULL,
    table_schema text    NOT NULL,
    table_name   text    NOT NULL,
    key          jsonb   NOT NULL,
    is_after     boolean NOT NULL,
    image        jsonb   NOT NULL
);

CREATE INDEX IF NOT EXISTS lookup_row_promotion ON pgparity.lookup_row (promotion, table_schema, table_name);

COMMENT ON TABLE pgparity.lookup_row IS 'Lookup rows as promotions found them and left them, each value as text: what undoing goes back to.'
