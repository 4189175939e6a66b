CREATE SCHEMA app;
CREATE TABLE app.customer (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE app.orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer bigint NOT NULL REFERENCES app.customer,
    total numeric(12, 2) DEFAULT 0 CHECK (total >= 0)
);
CREATE INDEX orders_customer ON app.orders (customer);
COMMENT ON COLUMN app.orders.total IS 'with taxes';
