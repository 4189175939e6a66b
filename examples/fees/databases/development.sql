\ir ../schema.sql
DROP INDEX invoices_fee_item_idx;
INSERT INTO pricing_types (id, code, label) VALUES (7, 'flat', 'Flat'), (8, 'hourly', 'By the hour');
INSERT INTO fee_groups (id, code, parent_id, label) VALUES (10, 'all', NULL, 'All'), (11, 'setup', 10, 'Set-up');
INSERT INTO fee_items (id, group_id, pricing_type_id, code, amount)
VALUES (100, 11, 7, 'base', 90), (101, 11, 8, 'travel', 45), (102, 10, 7, 'late', 15);
INSERT INTO equipment_items (sku, fee_item_id, name) VALUES ('LADDER', 101, 'Ladder'), ('DRILL', 100, 'Drill');
INSERT INTO email_templates (id, name, subject, body) VALUES (5, 'welcome', 'Welcome', 'Hello'), (6, 'reminder', 'Reminder', 'Please pay');
INSERT INTO email_triggers (event, template_id, days_after) VALUES ('signed', 5, 0), ('overdue', 6, 14);
INSERT INTO invoices (fee_item_id, amount) VALUES (100, 1), (100, 2);
