INSERT INTO folder (owner, part) VALUES (1, 'a'), (2, 'b');
