-- What both databases have: an application for quotations and invoices of several organisations.
CREATE TABLE organizations (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE users (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    email text NOT NULL UNIQUE,
    full_name text
);

CREATE TYPE quotation_status AS ENUM ('draft', 'sent', 'accepted', 'declined');

CREATE TABLE customers (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    name text NOT NULL,
    country char(2) NOT NULL DEFAULT 'DE'
);
CREATE INDEX customers_organization_idx ON customers (organization_id);

CREATE TABLE quotations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    customer_id uuid NOT NULL REFERENCES customers (id),
    quotation_number integer NOT NULL,
    status quotation_status NOT NULL DEFAULT 'draft',
    total numeric(12, 2) NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE invoices (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    quotation_id bigint NOT NULL REFERENCES quotations (id),
    due_on date NOT NULL,
    payment_method text NOT NULL DEFAULT 'transfer',
    paid_at timestamptz
);
COMMENT ON TABLE invoices IS 'One for each accepted quotation';

CREATE VIEW open_invoices AS
    SELECT i.id, q.organization_id, q.total, i.due_on
    FROM invoices AS i JOIN quotations AS q ON q.id = i.quotation_id
    WHERE i.paid_at IS NULL;
