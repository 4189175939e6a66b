-- production was made by the same first two migrations; somebody has added an index by hand since
\ir ../prisma/migrations/20260101000000_init/migration.sql
\ir ../prisma/migrations/20260201000000_roles/migration.sql
INSERT INTO team_roles (name, is_system_role, permissions)
VALUES ('owner', true, '["*"]'), ('admin', true, '["users"]'), ('our own role', false, '["read"]');
CREATE INDEX typed_by_hand ON team_roles (is_system_role);
