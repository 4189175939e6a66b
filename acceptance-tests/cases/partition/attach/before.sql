CREATE TABLE m (id integer NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE m_1 (id integer NOT NULL, at date NOT NULL);
