-- extra table:app.customer
-- extra table:app.orders
-- extra column:app.customer.id
-- extra column:app.customer.name
-- extra column:app.orders.customer
-- extra column:app.orders.id
-- extra column:app.orders.total
-- extra default:app.orders.total
-- extra constraint:app.customer.customer_pkey
-- extra constraint:app.orders.orders_customer_fkey
-- extra constraint:app.orders.orders_pkey
-- extra constraint:app.orders.orders_total_check
-- extra index:app.orders_customer
-- extra owner:table:app.customer
-- extra owner:table:app.orders
-- extra comment:column:app.orders.total

BEGIN;
-- contract; ACCESS EXCLUSIVE on app.orders; breaks-running-code, data-loss
DROP TABLE app.orders;
-- contract; ACCESS EXCLUSIVE on app.customer; breaks-running-code, data-loss
DROP TABLE app.customer;
COMMIT;
