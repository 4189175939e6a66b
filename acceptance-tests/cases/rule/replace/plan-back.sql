-- changed rule:public.t.r
-- changed rule:public.t.s

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
CREATE OR REPLACE RULE r AS
    ON UPDATE TO public.t DO  INSERT INTO public.log (a, at)
  VALUES (new.a, now());
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
ALTER TABLE public.t ENABLE RULE s;
COMMIT;
