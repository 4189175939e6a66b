-- missing view:public.a
-- missing view:public.m
-- missing view:public.z
-- missing owner:view:public.a
-- missing owner:view:public.m
-- missing owner:view:public.z

BEGIN;
-- expand
CREATE VIEW public.z (a) AS
 SELECT t.a
   FROM public.t;
-- expand
CREATE VIEW public.m (a) AS
 SELECT z.a
   FROM public.z;
-- expand
CREATE VIEW public.a (a) AS
 SELECT m.a
   FROM public.m;
COMMIT;
