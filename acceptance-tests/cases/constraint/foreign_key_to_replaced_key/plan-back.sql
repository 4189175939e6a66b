-- extra table:public.label
-- extra column:public.label.account
-- missing constraint:public.account.account_id_key
-- extra constraint:public.account.account_pkey
-- extra constraint:public.label.label_account_fkey
-- extra owner:table:public.label

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.account
ALTER TABLE ONLY public.account ADD CONSTRAINT account_id_key UNIQUE (id);
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.entry; ACCESS EXCLUSIVE on public.account
ALTER TABLE public.entry DROP CONSTRAINT entry_account_fkey;
-- contract; ACCESS EXCLUSIVE on public.label; breaks-running-code, data-loss
DROP TABLE public.label;
-- contract; ACCESS EXCLUSIVE on public.account; breaks-running-code
ALTER TABLE public.account DROP CONSTRAINT account_pkey;
-- contract; SHARE ROW EXCLUSIVE on public.entry; SHARE ROW EXCLUSIVE on public.account
ALTER TABLE public.entry ADD CONSTRAINT entry_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);
COMMIT;
