-- missing table:app.customer
-- missing table:app.orders
-- missing column:app.customer.id
-- missing column:app.customer.name
-- missing column:app.orders.customer
-- missing column:app.orders.id
-- missing column:app.orders.total
-- missing default:app.orders.total
-- missing constraint:app.customer.customer_pkey
-- missing constraint:app.orders.orders_customer_fkey
-- missing constraint:app.orders.orders_pkey
-- missing constraint:app.orders.orders_total_check
-- missing index:app.orders_customer
-- missing owner:table:app.customer
-- missing owner:table:app.orders
-- missing comment:column:app.orders.total

BEGIN;
-- expand
CREATE TABLE app.customer (
    id bigint NOT NULL,
    name text NOT NULL,
    CONSTRAINT customer_pkey PRIMARY KEY (id)
);
-- expand
CREATE TABLE app.orders (
    id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app.orders_id_seq START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE) NOT NULL,
    customer bigint NOT NULL,
    total numeric(12,2) DEFAULT 0,
    CONSTRAINT orders_pkey PRIMARY KEY (id),
    CONSTRAINT orders_total_check CHECK ((total >= (0)::numeric))
);
-- expand
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES app.customer(id);
-- expand
CREATE INDEX orders_customer ON app.orders USING btree (customer);
-- expand
COMMENT ON COLUMN app.orders.total IS 'with taxes';
COMMIT;
