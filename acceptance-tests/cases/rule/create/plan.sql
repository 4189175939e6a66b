-- missing rule:public.t.r
-- missing rule:public.v."Two"
-- missing rule:public.v.n
-- missing comment:rule:public.t.r

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; breaks-running-code
CREATE RULE r AS
    ON UPDATE TO public.t
   WHERE (new.a <> old.a) DO  INSERT INTO public.log (a, at)
  VALUES (new.a, now());
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
CREATE RULE "Two" AS
    ON INSERT TO public.v DO INSTEAD ( INSERT INTO public.t (a, b)
  VALUES (new.a, new.b);
 INSERT INTO public.log (a, at)
  VALUES (new.a, now());
);
-- expand; ACCESS EXCLUSIVE on public.v; breaks-running-code
CREATE RULE n AS
    ON DELETE TO public.v DO INSTEAD NOTHING;
-- expand
COMMENT ON RULE r ON public.t IS 'logs';
COMMIT;
