-- changed rule:public.t.r
-- changed rule:public.t.s

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
CREATE OR REPLACE RULE r AS
    ON INSERT TO public.t DO
 NOTIFY x;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t ENABLE REPLICA RULE s;
COMMIT;
