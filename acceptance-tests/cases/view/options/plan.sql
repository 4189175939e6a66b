-- changed view:public.v
-- changed view:public.w

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; weakens-security
ALTER VIEW public.v SET (check_option='cascaded');
ALTER VIEW public.v RESET (security_barrier);
-- expand; ACCESS EXCLUSIVE on public.w
CREATE OR REPLACE VIEW public.w (a, b) WITH (security_barrier='true') AS
 SELECT t.a,
    t.b
   FROM public.t
  WHERE (t.a > 1);
COMMIT;
