-- extra schema:ext
-- extra extension:citext
-- extra extension:hstore
-- extra table:public.t
-- extra column:public.t.a
-- extra column:public.t.h
-- extra owner:schema:ext
-- extra owner:table:public.t
-- extra comment:extension:citext
-- extra comment:extension:hstore

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
DROP TABLE public.t;
-- contract; breaks-running-code, data-loss
DROP EXTENSION citext;
-- contract; breaks-running-code, data-loss
DROP EXTENSION hstore;
-- contract
DROP SCHEMA ext;
COMMIT;
