CREATE TABLE audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id bigint REFERENCES users,
    what text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
);
