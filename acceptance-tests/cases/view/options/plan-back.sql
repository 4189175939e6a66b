-- changed view:public.v
-- changed view:public.w

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v
ALTER VIEW public.v SET (security_barrier='true');
ALTER VIEW public.v RESET (check_option);
-- expand; ACCESS EXCLUSIVE on public.w; breaks-running-code
DROP VIEW public.w;
-- expand; weakens-security
CREATE VIEW public.w (a) WITH (check_option='local') AS
 SELECT t.a
   FROM public.t
  WHERE (t.a > 0);
COMMIT;
