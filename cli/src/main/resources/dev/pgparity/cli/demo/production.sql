-- Production: some releases behind, with the traces of a few nights on call.
ALTER TABLE quotations ADD CONSTRAINT quotations_number_key UNIQUE (quotation_number);
ALTER TABLE quotations ADD CONSTRAINT quotations_total_check CHECK (total >= 0);

ALTER TABLE invoices ADD CONSTRAINT invoices_payment_method_check
    CHECK (payment_method IN ('transfer', 'card'));

-- The next release stores who approved as a reference to users, and no longer reads the name.
ALTER TABLE invoices ADD COLUMN approver_name text;

-- Typed into production at night; no migration knows of it.
CREATE FUNCTION next_quotation_number(org uuid) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    n integer;
BEGIN
    -- hot fix: duplicate numbers, skip ahead
    SELECT coalesce(max(quotation_number), 0) + 10 INTO n
    FROM quotations;
    RETURN n;
END $$;

CREATE TABLE payroll_2019 (
    employee text NOT NULL,
    month date NOT NULL,
    amount numeric(10, 2) NOT NULL
);

INSERT INTO organizations (id, name)
SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Organisation ' || n
FROM generate_series(1, 12) AS n;
INSERT INTO users (id, organization_id, email, full_name)
SELECT gen_random_uuid(), o.id, 'user' || n || '@' || right(o.id::text, 2) || '.example', 'User ' || n
FROM organizations AS o, generate_series(1, 5) AS n;
INSERT INTO customers (organization_id, name)
SELECT o.id, 'Customer ' || n FROM organizations AS o, generate_series(1, 40) AS n;
INSERT INTO quotations (organization_id, customer_id, quotation_number, status, total)
SELECT c.organization_id, c.id, row_number() OVER (),
    (ARRAY['draft', 'sent', 'accepted', 'declined']::quotation_status[])[1 + n % 4], 100 + n * 7.5
FROM customers AS c, generate_series(1, 10) AS n;
INSERT INTO invoices (quotation_id, due_on, payment_method, paid_at, approver_name)
SELECT id, date '2025-01-01' + (id % 300)::integer, CASE id % 3 WHEN 0 THEN 'card' ELSE 'transfer' END,
    CASE WHEN id % 5 < 3 THEN now() END, CASE WHEN id % 7 = 0 THEN 'Grace' END
FROM quotations WHERE status = 'accepted';
INSERT INTO payroll_2019
SELECT 'employee ' || n, date '2019-01-01', 3000 + n FROM generate_series(1, 80) AS n;
ANALYZE;
