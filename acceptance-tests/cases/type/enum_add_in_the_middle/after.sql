CREATE TYPE mood AS ENUM ('angry', 'sad', 'so-so', 'happy', 'it''s "great"');
CREATE TABLE t (m mood DEFAULT 'so-so' CHECK (m <> 'angry'));
