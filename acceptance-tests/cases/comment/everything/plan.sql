-- missing comment:column:s.t.a
-- missing comment:column:s.v.a
-- missing comment:constraint:s.t.c
-- missing comment:constraint:s.t.t_pkey
-- missing comment:function:s.f()
-- extra comment:index:s.i
-- missing comment:schema:s
-- missing comment:sequence:s.q
-- changed comment:table:s.t
-- missing comment:type:s.e
-- missing comment:view:s.v

BEGIN;
-- expand
COMMENT ON COLUMN s.t.a IS 'column';
-- expand
COMMENT ON COLUMN s.v.a IS 'its column';
-- expand
COMMENT ON CONSTRAINT c ON s.t IS 'constraint';
-- expand
COMMENT ON CONSTRAINT t_pkey ON s.t IS 'key';
-- expand
COMMENT ON FUNCTION s.f() IS 'function';
-- expand
COMMENT ON SCHEMA s IS 'schema';
-- expand
COMMENT ON SEQUENCE s.q IS 'sequence';
-- expand
COMMENT ON TABLE s.t IS E'new, with ''quotes'' and \\ and
a line break';
-- expand
COMMENT ON TYPE s.e IS 'type';
-- expand
COMMENT ON VIEW s.v IS 'view';
-- expand
COMMENT ON INDEX s.i IS NULL;
COMMIT;
