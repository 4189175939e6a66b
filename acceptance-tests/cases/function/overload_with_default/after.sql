CREATE FUNCTION may_see(owner integer, part text, strictly boolean DEFAULT true) RETURNS boolean LANGUAGE plpgsql
    AS $$ BEGIN RETURN owner > 0 AND strictly; END $$;
CREATE TABLE folder (owner integer, part text, level integer DEFAULT 1);
CREATE POLICY own ON folder FOR SELECT USING (may_see(owner, part));
CREATE VIEW visible AS SELECT owner, may_see(owner, part) AS seen FROM folder;
