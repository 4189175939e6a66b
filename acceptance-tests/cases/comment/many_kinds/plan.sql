-- missing schema:s
-- missing type:s.c
-- missing type:s.e
-- missing function:s.f(integer)
-- missing procedure:s.p()
-- missing sequence:s.q
-- missing table:s.t
-- missing column:s.t.a
-- missing column:s.t.b
-- missing constraint:s.t.ck
-- missing constraint:s.t.t_pkey
-- missing index:s.i
-- missing view:s.v
-- missing materialized-view:s.m
-- missing owner:function:s.f(integer)
-- missing owner:materialized-view:s.m
-- missing owner:procedure:s.p()
-- missing owner:schema:s
-- missing owner:sequence:s.q
-- missing owner:table:s.t
-- missing owner:type:s.c
-- missing owner:type:s.e
-- missing owner:view:s.v
-- missing comment:column:s.c.x
-- missing comment:column:s.m.x
-- missing comment:column:s.t.b
-- missing comment:column:s.v.a
-- missing comment:constraint:s.t.ck
-- missing comment:constraint:s.t.t_pkey
-- missing comment:function:s.f(integer)
-- missing comment:index:s.i
-- missing comment:index:s.t_pkey
-- missing comment:materialized-view:s.m
-- missing comment:procedure:s.p()
-- missing comment:schema:s
-- missing comment:sequence:s.q
-- missing comment:table:s.t
-- missing comment:type:s.c
-- missing comment:type:s.e
-- missing comment:view:s.v

BEGIN;
-- expand
CREATE SCHEMA s;
-- expand
CREATE TYPE s.e AS ENUM ('a');
-- expand
CREATE TYPE s.c AS (
    x integer
);
-- expand
CREATE SEQUENCE s.q AS bigint START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE;
-- expand
CREATE TABLE s.t (
    a integer NOT NULL,
    b integer,
    CONSTRAINT ck CHECK ((b > 0)),
    CONSTRAINT t_pkey PRIMARY KEY (a)
);
-- expand
CREATE OR REPLACE FUNCTION s.f(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$
;
-- expand
CREATE OR REPLACE PROCEDURE s.p()
 LANGUAGE sql
AS $procedure$$procedure$
;
-- expand
CREATE INDEX i ON s.t USING btree (b);
-- expand
CREATE VIEW s.v (a) AS
 SELECT t.a
   FROM s.t;
-- expand
CREATE MATERIALIZED VIEW s.m (x) AS
 SELECT 1 AS x
WITH DATA;
-- expand
COMMENT ON COLUMN s.c.x IS 'c10';
-- expand
COMMENT ON COLUMN s.m.x IS 'c16';
-- expand
COMMENT ON COLUMN s.t.b IS 'c2';
-- expand
COMMENT ON COLUMN s.v.a IS 'c8';
-- expand
COMMENT ON CONSTRAINT ck ON s.t IS 'c3';
-- expand
COMMENT ON CONSTRAINT t_pkey ON s.t IS 'c4';
-- expand
COMMENT ON FUNCTION s.f(integer) IS 'c13';
-- expand
COMMENT ON INDEX s.i IS 'c6';
-- expand
COMMENT ON INDEX s.t_pkey IS 'c5';
-- expand
COMMENT ON MATERIALIZED VIEW s.m IS 'c15';
-- expand
COMMENT ON PROCEDURE s.p() IS 'c14';
-- expand
COMMENT ON SCHEMA s IS 'c0';
-- expand
COMMENT ON SEQUENCE s.q IS 'c12';
-- expand
COMMENT ON TABLE s.t IS 'c1';
-- expand
COMMENT ON TYPE s.c IS 'c9';
-- expand
COMMENT ON TYPE s.e IS 'c11';
-- expand
COMMENT ON VIEW s.v IS 'c7';
COMMIT;
