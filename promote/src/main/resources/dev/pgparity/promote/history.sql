CREATE SCHEMA IF NOT EXISTS pgparity;

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

COMMENT ON TABLE pgparity.promotion IS 'What was promoted here when, by whom and with which result; schema_before is what undoing goes back to, schema_after tells drift.'
