-- missing function:public.plausible(public.piece)
-- missing table:public.piece
-- missing column:public.piece.id
-- missing column:public.piece.weight
-- missing constraint:public.piece.piece_plausible
-- missing owner:function:public.plausible(public.piece)
-- missing owner:table:public.piece
-- missing comment:constraint:public.piece.piece_plausible

BEGIN;
-- expand
CREATE TABLE public.piece (
    id integer,
    weight integer
);
-- expand
CREATE OR REPLACE FUNCTION public.plausible(p public.piece)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT p.weight > 0 $function$
;
-- expand
ALTER TABLE public.piece ADD CONSTRAINT piece_plausible CHECK (public.plausible(piece.*));
-- expand
COMMENT ON CONSTRAINT piece_plausible ON public.piece IS 'checked by function';
COMMIT;
