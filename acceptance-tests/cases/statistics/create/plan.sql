-- missing statistics:public.st
-- missing owner:statistics:public.st
-- missing comment:statistics:public.st

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
CREATE STATISTICS public.st (ndistinct, dependencies) ON a, b FROM public.t;
ALTER STATISTICS public.st SET STATISTICS 200;
-- expand
COMMENT ON STATISTICS public.st IS 'a and b';
COMMIT;
