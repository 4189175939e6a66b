\ir test.sql
UPDATE fee_items SET locked = true;
INSERT INTO fee_groups (code, label) VALUES ('old', 'Old');
