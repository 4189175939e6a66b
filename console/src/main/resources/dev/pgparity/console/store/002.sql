-- Rules belong to a database, whatever it is called: its server's system identifier and its oid.
ALTER TABLE pgparity_console.environment ADD COLUMN database text; -- NULL: it has not answered yet
UPDATE pgparity_console.environment SET database = ''; -- named before anybody asked
CREATE TABLE pgparity_console.database_rule (
    database      text    PRIMARY KEY,
    is_protected  boolean NOT NULL,
    additive_only boolean NOT NULL,
    approvals     integer NOT NULL
);
-- What one administrator wants loosened, until another one agrees.
CREATE TABLE pgparity_console.looser_rule (
    database      text        PRIMARY KEY REFERENCES pgparity_console.database_rule,
    name          text        NOT NULL,
    is_protected  boolean     NOT NULL,
    additive_only boolean     NOT NULL,
    approvals     integer     NOT NULL,
    asked_by      text        NOT NULL,
    asked_at      timestamptz NOT NULL DEFAULT now()
);

-- "dora" and "Dora" are one person. Of those that there are already, administrators before others and then the older
-- account goes on.
UPDATE pgparity_console.account a
   SET active = false, changed_at = now()
 WHERE active
   AND EXISTS (SELECT FROM pgparity_console.account b
                WHERE lower(b.name) = lower(a.name) AND b.name <> a.name AND b.active
                  AND (b.role <> 'ADMIN', b.created_at, b.name) < (a.role <> 'ADMIN', a.created_at, a.name));
CREATE UNIQUE INDEX account_person ON pgparity_console.account (lower(name)) WHERE active;
