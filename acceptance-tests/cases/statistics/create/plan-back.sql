-- extra statistics:public.st
-- extra owner:statistics:public.st
-- extra comment:statistics:public.st

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
DROP STATISTICS public.st;
COMMIT;
