\ir ../schema.sql
DROP INDEX invoices_fee_item_idx;
DROP TABLE email_triggers;
INSERT INTO pricing_types (code, label) VALUES ('flat', 'Flat rate');
INSERT INTO fee_groups (code, label) VALUES ('setup', 'Set-up');
INSERT INTO fee_items (group_id, pricing_type_id, code, amount) VALUES (1, 1, 'base', 80);
INSERT INTO invoices (fee_item_id, amount) VALUES (1, 80), (1, 80);
