-- extra comment:column:s.t.a
-- extra comment:column:s.v.a
-- extra comment:constraint:s.t.c
-- extra comment:constraint:s.t.t_pkey
-- extra comment:function:s.f()
-- missing comment:index:s.i
-- extra comment:schema:s
-- extra comment:sequence:s.q
-- changed comment:table:s.t
-- extra comment:type:s.e
-- extra comment:view:s.v

BEGIN;
-- expand
COMMENT ON INDEX s.i IS 'gone';
-- expand
COMMENT ON TABLE s.t IS 'old';
-- expand
COMMENT ON COLUMN s.t.a IS NULL;
-- expand
COMMENT ON COLUMN s.v.a IS NULL;
-- expand
COMMENT ON CONSTRAINT c ON s.t IS NULL;
-- expand
COMMENT ON CONSTRAINT t_pkey ON s.t IS NULL;
-- expand
COMMENT ON FUNCTION s.f() IS NULL;
-- expand
COMMENT ON SCHEMA s IS NULL;
-- expand
COMMENT ON SEQUENCE s.q IS NULL;
-- expand
COMMENT ON TYPE s.e IS NULL;
-- expand
COMMENT ON VIEW s.v IS NULL;
COMMIT;
