-- missing table:public.label
-- missing column:public.label.account
-- extra constraint:public.account.account_id_key
-- missing constraint:public.account.account_pkey
-- missing constraint:public.label.label_account_fkey
-- missing owner:table:public.label

BEGIN;
-- expand
CREATE TABLE public.label (
    account integer
);
-- expand; ACCESS EXCLUSIVE on public.account
ALTER TABLE ONLY public.account ADD CONSTRAINT account_pkey PRIMARY KEY (id);
-- expand; ACCESS EXCLUSIVE on public.entry; ACCESS EXCLUSIVE on public.account
ALTER TABLE public.entry DROP CONSTRAINT entry_account_fkey;
-- expand; ACCESS EXCLUSIVE on public.account; may-fail
ALTER TABLE public.account DROP CONSTRAINT account_id_key;
-- expand; SHARE ROW EXCLUSIVE on public.entry; SHARE ROW EXCLUSIVE on public.account
ALTER TABLE public.entry ADD CONSTRAINT entry_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);
-- expand
ALTER TABLE public.label ADD CONSTRAINT label_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;
COMMIT;
