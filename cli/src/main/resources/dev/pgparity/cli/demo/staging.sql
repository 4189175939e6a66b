-- Staging: the next release, tried and ready.
ALTER TABLE quotations ADD CONSTRAINT quotations_number_key UNIQUE (organization_id, quotation_number);
ALTER TABLE quotations ADD CONSTRAINT quotations_total_check CHECK (total >= 0);
ALTER TABLE quotations ADD COLUMN discount numeric(5, 2) NOT NULL DEFAULT 0;
COMMENT ON COLUMN quotations.discount IS 'Per cent';

ALTER TABLE invoices ADD CONSTRAINT invoices_payment_method_check
    CHECK (payment_method IN ('transfer', 'card', 'direct debit'));
ALTER TABLE invoices ADD COLUMN approved_by uuid REFERENCES users (id);
CREATE INDEX invoices_due_idx ON invoices (due_on) WHERE paid_at IS NULL;

CREATE TABLE team_roles (
    id text PRIMARY KEY,
    title text NOT NULL,
    is_system_role boolean NOT NULL DEFAULT false
);
CREATE TABLE team_members (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role_id text NOT NULL REFERENCES team_roles (id),
    since date NOT NULL DEFAULT current_date,
    PRIMARY KEY (user_id, role_id)
);

CREATE FUNCTION next_quotation_number(org uuid) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    n integer;
BEGIN
    -- Every organisation counts for itself.
    SELECT coalesce(max(quotation_number), 0) + 1 INTO n
    FROM quotations
    WHERE organization_id = org;
    RETURN n;
END $$;

INSERT INTO organizations (id, name) VALUES
    ('00000000-0000-4000-8000-000000000001', 'Test organisation A'),
    ('00000000-0000-4000-8000-000000000002', 'Test organisation B');
INSERT INTO customers (organization_id, name)
SELECT id, 'Test customer' FROM organizations;
INSERT INTO quotations (organization_id, customer_id, quotation_number)
SELECT c.organization_id, c.id, n FROM customers AS c, generate_series(1, 20) AS n;
