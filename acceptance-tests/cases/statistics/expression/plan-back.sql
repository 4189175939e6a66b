-- changed statistics:public.st

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
DROP STATISTICS public.st;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
CREATE STATISTICS public.st ON a, b FROM public.t;
COMMIT;
