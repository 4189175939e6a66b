CREATE TABLE pgparity_console.account (
    name          text        PRIMARY KEY,
    password_hash text        NOT NULL,
    role          text        NOT NULL CHECK (role IN ('VIEWER', 'DEVELOPER', 'APPROVER', 'ADMIN')),
    active        boolean     NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL DEFAULT now(),
    -- sessions that began before are over: another password, another role
    changed_at    timestamptz NOT NULL DEFAULT now()
);

-- One-time links: the first administrator, a new user, a forgotten password. Only a hash of the token is kept.
CREATE TABLE pgparity_console.invitation (
    token_hash text        PRIMARY KEY,
    name       text        NOT NULL, -- empty for the first administrator, who chooses it
    role       text        NOT NULL CHECK (role IN ('VIEWER', 'DEVELOPER', 'APPROVER', 'ADMIN')),
    expires_at timestamptz NOT NULL
);

CREATE TABLE pgparity_console.login_failure (
    key      text        PRIMARY KEY,
    failures integer     NOT NULL,
    until    timestamptz NOT NULL
);

CREATE TABLE pgparity_console.token (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL,
    token_hash text        NOT NULL UNIQUE,
    account    text        NOT NULL REFERENCES pgparity_console.account ON DELETE CASCADE,
    role       text        NOT NULL CHECK (role IN ('VIEWER', 'DEVELOPER', 'APPROVER', 'ADMIN')),
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
);

CREATE TABLE pgparity_console.environment (
    name          text    PRIMARY KEY,
    position      integer NOT NULL,
    url_sealed    bytea   NOT NULL,
    is_protected  boolean NOT NULL,
    additive_only boolean NOT NULL,
    approvals     integer NOT NULL
);

CREATE TABLE pgparity_console.intentional (
    object    text        PRIMARY KEY,
    reason    text        NOT NULL,
    until     date,
    marked_by text        NOT NULL,
    marked_at timestamptz NOT NULL DEFAULT now()
);

-- Everything that takes long: planned, asked for, run, and looked at afterwards.
CREATE TABLE pgparity_console.run (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind         text        NOT NULL,
    title        text        NOT NULL,
    source       text        NOT NULL,
    target       text        NOT NULL,
    choices      text        NOT NULL, -- JSON
    state        text        NOT NULL,
    asked_by     text        NOT NULL,
    asked_at     timestamptz NOT NULL DEFAULT now(),
    run_by       text,
    started_at   timestamptz,
    ended_at     timestamptz,
    plan         text,                 -- JSON
    identity     text,
    rehearsal    text,                 -- JSON
    before       text,                 -- the state to which a rehearsal goes back
    expected     text,
    verdict      text,
    result       text,                 -- JSON
    cancelled_by text,
    step         integer     NOT NULL DEFAULT 0,
    steps        integer     NOT NULL DEFAULT 0
);

CREATE INDEX run_by_target ON pgparity_console.run (target, id DESC);

CREATE TABLE pgparity_console.run_stage (
    run      bigint  NOT NULL REFERENCES pgparity_console.run ON DELETE CASCADE,
    position integer NOT NULL,
    name     text    NOT NULL,
    state    text    NOT NULL CHECK (state IN ('NOW', 'DONE', 'FAILED')),
    said     text    NOT NULL,
    took_ms  bigint,
    PRIMARY KEY (run, name)
);

CREATE TABLE pgparity_console.run_log (
    run    bigint      NOT NULL REFERENCES pgparity_console.run ON DELETE CASCADE,
    number bigint      GENERATED ALWAYS AS IDENTITY,
    at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    line   text        NOT NULL,
    PRIMARY KEY (run, number)
);

CREATE TABLE pgparity_console.run_approval (
    run         bigint      NOT NULL REFERENCES pgparity_console.run ON DELETE CASCADE,
    identity    text        NOT NULL,
    approved_by text        NOT NULL,
    approved_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (run, identity, approved_by)
);

-- Each look at two environments. The newest one answers "is production the same as staging?"
CREATE TABLE pgparity_console.drift_check (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source   text        NOT NULL,
    target   text        NOT NULL,
    at       timestamptz NOT NULL DEFAULT now(),
    result   text        NOT NULL, -- JSON
    problem  text
);

CREATE INDEX drift_check_by_pair ON pgparity_console.drift_check (source, target, id DESC);

CREATE TABLE pgparity_console.drift_watch (
    source         text    NOT NULL,
    target         text    NOT NULL,
    every_minutes  integer NOT NULL,
    webhook_sealed bytea,
    PRIMARY KEY (source, target)
);

-- db-scheduler's table, by its documentation.
CREATE TABLE pgparity_console.scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time ON pgparity_console.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON pgparity_console.scheduled_tasks (last_heartbeat);
