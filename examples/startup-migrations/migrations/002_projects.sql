CREATE TABLE projects (
    id bigserial PRIMARY KEY,
    owner_id bigint NOT NULL REFERENCES users,
    name text NOT NULL
);
CREATE INDEX projects_owner_idx ON projects (owner_id);
