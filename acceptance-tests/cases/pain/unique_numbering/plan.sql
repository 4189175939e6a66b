-- changed constraint:public.invoice.invoice_number

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.invoice; may-fail
ALTER TABLE public.invoice DROP CONSTRAINT invoice_number;
-- expand; ACCESS EXCLUSIVE on public.invoice
ALTER TABLE ONLY public.invoice ADD CONSTRAINT invoice_number UNIQUE (org, number);
COMMIT;
