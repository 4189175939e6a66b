-- One table turns into a partitioned one and back; other tools leave it as it was or lose its rows.
CREATE TABLE m (id integer NOT NULL, at date NOT NULL);
CREATE INDEX m_id ON m (id);
