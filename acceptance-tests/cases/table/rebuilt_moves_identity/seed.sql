INSERT INTO measure (part) VALUES ('a'), ('a');
