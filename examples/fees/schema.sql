CREATE TABLE pricing_types (id serial PRIMARY KEY, code text NOT NULL UNIQUE, label text NOT NULL);
CREATE TABLE fee_groups (
    id serial PRIMARY KEY,
    code text NOT NULL UNIQUE,
    parent_id int REFERENCES fee_groups,
    label text NOT NULL
);
CREATE TABLE fee_items (
    id serial PRIMARY KEY,
    group_id int NOT NULL REFERENCES fee_groups,
    pricing_type_id int NOT NULL REFERENCES pricing_types,
    code text NOT NULL,
    amount numeric(10, 2) NOT NULL,
    locked boolean NOT NULL DEFAULT false,
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (group_id, code)
);
CREATE TABLE equipment_items (id serial PRIMARY KEY, sku text NOT NULL UNIQUE, fee_item_id int REFERENCES fee_items, name text);
CREATE TABLE email_templates (id serial PRIMARY KEY, name text NOT NULL UNIQUE, subject text NOT NULL, body text NOT NULL);
CREATE TABLE email_triggers (
    id serial PRIMARY KEY,
    event text NOT NULL,
    template_id int NOT NULL REFERENCES email_templates,
    days_after int NOT NULL DEFAULT 0,
    UNIQUE (event, template_id)
);
CREATE TABLE invoices (id serial PRIMARY KEY, fee_item_id int NOT NULL REFERENCES fee_items, amount numeric(10, 2));
CREATE INDEX invoices_fee_item_idx ON invoices (fee_item_id);
