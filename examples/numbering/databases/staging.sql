CREATE TABLE organizations (id int PRIMARY KEY, name text NOT NULL, next_number int NOT NULL DEFAULT 1);
CREATE TABLE quotations (
    id bigserial PRIMARY KEY,
    organization_id int NOT NULL REFERENCES organizations,
    number int NOT NULL,
    total numeric(12, 2) NOT NULL,
    CONSTRAINT quotations_organization_number_key UNIQUE (organization_id, number)
);
CREATE FUNCTION next_number(organization int) RETURNS int
    LANGUAGE sql
    AS $$ UPDATE organizations SET next_number = next_number + 1 WHERE id = organization RETURNING next_number - 1 $$;
