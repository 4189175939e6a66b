-- changed table:public.ledger
-- extra table:public.other
-- extra column:public.other.a
-- extra owner:table:public.other

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.ledger
ALTER TABLE public.ledger SET (fillfactor='70', autovacuum_enabled='false');
ALTER TABLE public.ledger RESET (parallel_workers);
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.other; breaks-running-code, data-loss
DROP TABLE public.other;
COMMIT;
