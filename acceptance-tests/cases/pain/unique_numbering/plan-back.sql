-- changed constraint:public.invoice.invoice_number

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.invoice; may-fail
ALTER TABLE public.invoice DROP CONSTRAINT invoice_number;
-- expand; ACCESS EXCLUSIVE on public.invoice; breaks-running-code, may-fail
ALTER TABLE ONLY public.invoice ADD CONSTRAINT invoice_number UNIQUE (number);
COMMIT;
