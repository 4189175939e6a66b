CREATE TABLE organizations (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE quotations (
    id bigserial PRIMARY KEY,
    organization_id int NOT NULL REFERENCES organizations,
    number int NOT NULL,
    total numeric(12, 2) NOT NULL,
    legacy_number text,
    CONSTRAINT quotations_number_key UNIQUE (number)
);
INSERT INTO organizations VALUES (1, 'North'), (2, 'South');
INSERT INTO quotations (organization_id, number, total, legacy_number)
SELECT 1 + n % 2, n, n * 10, 'Q-' || n FROM generate_series(1, 200) n;
