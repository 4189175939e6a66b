-- extra schema:s
-- extra type:s.c
-- extra type:s.e
-- extra function:s.f(integer)
-- extra procedure:s.p()
-- extra sequence:s.q
-- extra table:s.t
-- extra column:s.t.a
-- extra column:s.t.b
-- extra constraint:s.t.ck
-- extra constraint:s.t.t_pkey
-- extra index:s.i
-- extra view:s.v
-- extra materialized-view:s.m
-- extra owner:function:s.f(integer)
-- extra owner:materialized-view:s.m
-- extra owner:procedure:s.p()
-- extra owner:schema:s
-- extra owner:sequence:s.q
-- extra owner:table:s.t
-- extra owner:type:s.c
-- extra owner:type:s.e
-- extra owner:view:s.v
-- extra comment:column:s.c.x
-- extra comment:column:s.m.x
-- extra comment:column:s.t.b
-- extra comment:column:s.v.a
-- extra comment:constraint:s.t.ck
-- extra comment:constraint:s.t.t_pkey
-- extra comment:function:s.f(integer)
-- extra comment:index:s.i
-- extra comment:index:s.t_pkey
-- extra comment:materialized-view:s.m
-- extra comment:procedure:s.p()
-- extra comment:schema:s
-- extra comment:sequence:s.q
-- extra comment:table:s.t
-- extra comment:type:s.c
-- extra comment:type:s.e
-- extra comment:view:s.v

BEGIN;
-- contract; ACCESS EXCLUSIVE on s.m; breaks-running-code
DROP MATERIALIZED VIEW s.m;
-- contract; ACCESS EXCLUSIVE on s.v; breaks-running-code
DROP VIEW s.v;
-- contract; breaks-running-code
DROP FUNCTION s.f(integer);
-- contract; breaks-running-code
DROP PROCEDURE s.p();
-- contract; ACCESS EXCLUSIVE on s.t; breaks-running-code, data-loss
DROP TABLE s.t;
-- contract; data-loss
DROP SEQUENCE s.q;
-- contract; breaks-running-code
DROP TYPE s.c;
-- contract; breaks-running-code
DROP TYPE s.e;
-- contract
DROP SCHEMA s;
COMMIT;
