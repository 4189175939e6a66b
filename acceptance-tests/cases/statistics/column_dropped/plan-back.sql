-- missing column:public.t.a
-- missing statistics:public.st
-- missing owner:statistics:public.st

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN a integer;
-- expand; SHARE UPDATE EXCLUSIVE on public.t
CREATE STATISTICS public.st ON a, b FROM public.t;
COMMIT;
