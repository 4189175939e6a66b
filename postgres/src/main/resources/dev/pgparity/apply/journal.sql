CREATE SCHEMA IF NOT EXISTS pgparity;

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

COMMENT ON TABLE pgparity.journal IS 'Steps of promotions that are not one transaction; may be emptied when none is under way.'
