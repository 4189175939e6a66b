CREATE TABLE invoice (org integer NOT NULL, number integer NOT NULL, CONSTRAINT invoice_number UNIQUE (org, number));
