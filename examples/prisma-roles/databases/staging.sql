-- what the first two migrations have made, with the release's roles in it
\ir ../prisma/migrations/20260101000000_init/migration.sql
\ir ../prisma/migrations/20260201000000_roles/migration.sql
INSERT INTO team_roles (name, is_system_role, permissions)
VALUES ('owner', true, '["*"]'), ('admin', true, '["users", "billing"]'), ('editor', true, '["write"]'),
       ('viewer', true, '["read"]'), ('guest', true, '[]'), ('made while testing', false, '[]');
