CREATE TABLE account (id integer PRIMARY KEY);
CREATE TABLE entry (account integer CONSTRAINT entry_account_fkey REFERENCES account (id));
CREATE TABLE label (account integer CONSTRAINT label_account_fkey REFERENCES account (id) ON DELETE CASCADE);
