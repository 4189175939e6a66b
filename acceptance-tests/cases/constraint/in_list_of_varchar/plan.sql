-- missing domain:public.state
-- missing default:public.ticket.state
-- missing constraint:public.state.state_check
-- missing constraint:public.ticket.ticket_state
-- missing index:public.ticket_open
-- missing view:public.open_ticket
-- changed policy:public.ticket.shown
-- missing owner:domain:public.state
-- missing owner:view:public.open_ticket

BEGIN;
-- expand
CREATE DOMAIN public.state AS character varying
    CONSTRAINT state_check CHECK (((VALUE)::text = ANY (ARRAY['a'::character varying, 'b'::character varying])));
-- expand; ACCESS EXCLUSIVE on public.ticket
ALTER TABLE ONLY public.ticket ALTER COLUMN state SET DEFAULT 'new'::character varying;
-- expand; ACCESS EXCLUSIVE on public.ticket; breaks-running-code, may-fail
ALTER TABLE public.ticket ADD CONSTRAINT ticket_state CHECK (((state)::text = ANY (ARRAY['new'::character varying, 'it''s ANY ((ARRAY['::character varying])));
-- expand; SHARE on public.ticket; blocks-writes
CREATE INDEX ticket_open ON public.ticket USING btree (note) WHERE ((state)::text = ANY (ARRAY['new'::character varying, 'open'::character varying]));
-- expand
CREATE VIEW public.open_ticket (note) AS
 SELECT ticket.note
   FROM public.ticket
  WHERE (((ticket.state)::text = ANY (ARRAY['new'::character varying, 'open'::character varying])) OR ((ticket.state)::text <> ALL (ARRAY['a'::character varying, 'b'::character varying])));
-- expand; ACCESS EXCLUSIVE on public.ticket; weakens-security
ALTER POLICY shown ON public.ticket USING (((state)::text = ANY (ARRAY['new'::character varying, 'open'::character varying])));
COMMIT;
