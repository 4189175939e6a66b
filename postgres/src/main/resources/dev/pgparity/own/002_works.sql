ALTER TABLE pgparity.promotion ADD COLUMN IF NOT EXISTS works text, ADD COLUMN IF NOT EXISTS exit_state text;

COMMENT ON COLUMN pgparity.promotion.works IS 'Which kinds of work ran, as JSON; null for those before they were told apart.';

COMMENT ON COLUMN pgparity.promotion.exit_state IS 'How it ended, in the words of the program; null where only the state is known.'
