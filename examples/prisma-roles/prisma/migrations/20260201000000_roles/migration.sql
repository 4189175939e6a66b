ALTER TABLE "team_roles" ADD COLUMN "permissions" JSONB NOT NULL DEFAULT '[]';
