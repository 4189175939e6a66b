-- with both functions there, the call in the policy would be ambiguous
CREATE FUNCTION may_see(owner integer, part text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN owner > 0; END $$;
CREATE TABLE folder (owner integer, part text, level integer DEFAULT 1);
CREATE POLICY own ON folder FOR SELECT USING (may_see(owner, part));
CREATE VIEW visible AS SELECT owner, may_see(owner, part) AS seen FROM folder;
