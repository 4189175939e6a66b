CREATE TABLE "invites" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "role_id" UUID NOT NULL,
    CONSTRAINT "invites_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "invites_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "team_roles" ("id") ON DELETE RESTRICT
);
