-- changed table:public.ledger
-- missing table:public.other
-- missing column:public.other.a
-- missing owner:table:public.other

BEGIN;
-- expand; SHARE UPDATE EXCLUSIVE on public.ledger
ALTER TABLE public.ledger SET (fillfactor='50', autovacuum_enabled='false', parallel_workers='2');
-- expand
CREATE TABLE public.other (
    a integer
) WITH (fillfactor='70', autovacuum_enabled='false');
COMMIT;
