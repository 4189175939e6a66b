-- The view is only valid while the primary key stands.
CREATE TABLE other (a integer);
