-- The numbers were unique in all, and shall be so within each organisation.
CREATE TABLE invoice (org integer NOT NULL, number integer NOT NULL, CONSTRAINT invoice_number UNIQUE (number));
