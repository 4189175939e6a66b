-- changed view:public.v
-- changed view:public.w

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; weakens-security
ALTER VIEW public.v SET (security_barrier='true');
ALTER VIEW public.v RESET (security_invoker);
-- expand; ACCESS EXCLUSIVE on public.w
ALTER VIEW public.w SET (check_option='cascaded');
COMMIT;
