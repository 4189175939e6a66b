-- extra function:public.may_see(integer, text)
-- missing function:public.may_see(integer, text, boolean)
-- extra owner:function:public.may_see(integer, text)
-- missing owner:function:public.may_see(integer, text, boolean)

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.folder
DROP POLICY own ON public.folder;
-- contract; ACCESS EXCLUSIVE on public.visible; breaks-running-code
DROP VIEW public.visible;
-- contract; breaks-running-code
DROP FUNCTION public.may_see(integer, text);
-- contract
CREATE OR REPLACE FUNCTION public.may_see(owner integer, part text, strictly boolean DEFAULT true)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN owner > 0 AND strictly; END $function$
;
-- contract
CREATE VIEW public.visible (owner, seen) AS
 SELECT folder.owner,
    public.may_see(folder.owner, folder.part) AS seen
   FROM public.folder;
-- contract; ACCESS EXCLUSIVE on public.folder; breaks-running-code
CREATE POLICY own ON public.folder FOR SELECT USING (public.may_see(owner, part));
COMMIT;
