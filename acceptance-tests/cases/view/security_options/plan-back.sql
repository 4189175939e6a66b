-- changed view:public.v
-- changed view:public.w

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.v; weakens-security
ALTER VIEW public.v SET (security_invoker='true');
ALTER VIEW public.v RESET (security_barrier);
-- expand; ACCESS EXCLUSIVE on public.w
ALTER VIEW public.w RESET (check_option);
COMMIT;
