-- The same columns in another order are no difference that is planned; the new one is.
CREATE TABLE t (a integer, c text);
