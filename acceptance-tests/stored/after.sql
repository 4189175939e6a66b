-- Its source, in every major: indexes and constraints of all sorts.
CREATE SCHEMA "Other";
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN code AS text CONSTRAINT short CHECK (length(VALUE) < 9);
CREATE COLLATION "Other".german FROM "C";
CREATE TABLE "Other"."select" ("A b" integer, b integer, "order" text, PRIMARY KEY ("A b"),
    CONSTRAINT "un ique" UNIQUE (b, "order"));
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a integer, b integer, o text,
    v varchar(20), r int4range, c text COLLATE "C", e mood, d code, tags text[], doc jsonb, ts tsvector, p point,
    at timestamptz, "Quoted ""x""" integer, kept integer DEFAULT 7 NOT NULL,
    CONSTRAINT positive CHECK (a > 0), CONSTRAINT wide UNIQUE (b) INCLUDE (a, v),
    CONSTRAINT "odd ""key""" UNIQUE ("Quoted ""x""", o), CONSTRAINT deferred UNIQUE (kept, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT waiting UNIQUE (at) DEFERRABLE, CONSTRAINT alone CHECK (b <> 3) NO INHERIT,
    CONSTRAINT listed CHECK (v IN ('a', 'b''c', 'd, (e')), CONSTRAINT apart EXCLUDE USING gist (r WITH &&, p WITH ~=)
        INCLUDE (a) WHERE (a > 7) DEFERRABLE);
ALTER TABLE t ADD CONSTRAINT odd EXCLUDE (lower(o) COLLATE "C" text_pattern_ops DESC NULLS LAST WITH =, (a + b) WITH =);
ALTER TABLE t ADD CONSTRAINT later CHECK (a < 1000) NOT VALID;
ALTER TABLE t ADD CONSTRAINT "b o" FOREIGN KEY (b, o) REFERENCES "Other"."select" (b, "order") MATCH FULL
        ON UPDATE SET NULL ON DELETE SET DEFAULT,
    ADD CONSTRAINT self FOREIGN KEY (kept) REFERENCES t (id) ON UPDATE RESTRICT ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID,
    ADD FOREIGN KEY (a) REFERENCES "Other"."select" DEFERRABLE;
CREATE INDEX t_o ON t (o) WITH (fillfactor = 70);
CREATE INDEX t_rebuilt ON t (a DESC, b NULLS FIRST, "Quoted ""x""" DESC NULLS LAST);
CREATE UNIQUE INDEX t_part ON t (o, v) INCLUDE (a, "Quoted ""x""") WHERE a > 3 AND v <> ') WHERE (';
CREATE INDEX t_collated ON t (c, c COLLATE "POSIX", o COLLATE "Other".german);
CREATE INDEX t_classes ON t (o text_pattern_ops, v varchar_pattern_ops, v text_ops DESC);
CREATE INDEX t_expression ON t (lower(o), (a + b), (o || v) COLLATE "C" text_pattern_ops DESC, COALESCE(a, b), ((tags)[1])) WHERE b IS NULL OR a = 1;
CREATE INDEX t_hash ON t USING hash (v);
CREATE INDEX t_gin ON t USING gin (tags, doc jsonb_path_ops) WITH (fastupdate = off) WHERE a IS NULL;
CREATE INDEX t_gist ON t USING gist (ts tsvector_ops (siglen = 100), p);
CREATE INDEX t_brin ON t USING brin (at, a int4_bloom_ops (n_distinct_per_range = 200)) WITH (pages_per_range = 16);
CREATE INDEX t_statistics ON t ((a * 2), (b * 2));
ALTER INDEX t_statistics ALTER COLUMN 2 SET STATISTICS 500;
CREATE TABLE part (id integer, k text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (1) TO (100);
CREATE INDEX ON part (k DESC);
ALTER TABLE part ADD FOREIGN KEY (id) REFERENCES "Other"."select";
CREATE TABLE heir (x integer UNIQUE) INHERITS (t);
CREATE MATERIALIZED VIEW mv AS SELECT id, o FROM t;
CREATE UNIQUE INDEX mv_id ON mv (id);
CREATE VIEW v AS SELECT id, a, b FROM t;
