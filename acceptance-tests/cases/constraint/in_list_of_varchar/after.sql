-- the server casts the list as a whole; printed and read again, the cast would go to each element
CREATE TABLE ticket (
    state character varying(20) DEFAULT 'new' CONSTRAINT ticket_state CHECK (state IN ('new', 'it''s ANY ((ARRAY[')),
    note text
);
CREATE INDEX ticket_open ON ticket (note) WHERE state IN ('new', 'open');
CREATE VIEW open_ticket AS SELECT note FROM ticket WHERE state IN ('new', 'open') OR state NOT IN ('a', 'b');
CREATE POLICY shown ON ticket USING (state IN ('new', 'open'));
CREATE DOMAIN state AS character varying CHECK (value IN ('a', 'b'));
