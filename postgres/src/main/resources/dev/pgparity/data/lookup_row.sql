CREATE SCHEMA IF NOT EXISTS pgparity;

CREATE TABLE IF NOT EXISTS pgparity.lookup_row (
    promotion    text    NOT NULL,
    table_schema text    NOT NULL,
    table_name   text    NOT NULL,
    key          jsonb   NOT NULL,
    is_after     boolean NOT NULL,
    image        jsonb   NOT NULL
);

CREATE INDEX IF NOT EXISTS lookup_row_promotion ON pgparity.lookup_row (promotion, table_schema, table_name);

COMMENT ON TABLE pgparity.lookup_row IS 'Lookup rows as promotions found them and left them, each value as text: what undoing goes back to.'
