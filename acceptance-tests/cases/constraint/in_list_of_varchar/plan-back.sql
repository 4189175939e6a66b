-- extra domain:public.state
-- extra default:public.ticket.state
-- extra constraint:public.state.state_check
-- extra constraint:public.ticket.ticket_state
-- extra index:public.ticket_open
-- extra view:public.open_ticket
-- changed policy:public.ticket.shown
-- extra owner:domain:public.state
-- extra owner:view:public.open_ticket

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.ticket; weakens-security
ALTER POLICY shown ON public.ticket USING (true);
-- expand; ACCESS EXCLUSIVE on public.ticket
ALTER TABLE public.ticket DROP CONSTRAINT ticket_state;
-- expand; ACCESS EXCLUSIVE on public.ticket
ALTER TABLE ONLY public.ticket ALTER COLUMN state DROP DEFAULT;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.open_ticket; breaks-running-code
DROP VIEW public.open_ticket;
-- contract; ACCESS EXCLUSIVE on public.ticket
DROP INDEX public.ticket_open;
-- contract; breaks-running-code
DROP DOMAIN public.state;
COMMIT;
