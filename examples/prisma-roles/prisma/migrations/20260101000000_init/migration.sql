CREATE TABLE "team_roles" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "is_system_role" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "team_roles_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "team_roles_name_key" ON "team_roles" ("name");
