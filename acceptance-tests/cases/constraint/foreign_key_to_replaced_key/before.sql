-- PostgreSQL would tie a new foreign key to the unique constraint that is about to go
CREATE TABLE account (id integer NOT NULL, CONSTRAINT account_id_key UNIQUE (id));
CREATE TABLE entry (account integer CONSTRAINT entry_account_fkey REFERENCES account (id));
