-- extra function:public.plausible(public.piece)
-- extra table:public.piece
-- extra column:public.piece.id
-- extra column:public.piece.weight
-- extra constraint:public.piece.piece_plausible
-- extra owner:function:public.plausible(public.piece)
-- extra owner:table:public.piece
-- extra comment:constraint:public.piece.piece_plausible

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.piece
ALTER TABLE public.piece DROP CONSTRAINT piece_plausible;
COMMIT;

BEGIN;
-- contract; breaks-running-code
DROP FUNCTION public.plausible(public.piece);
-- contract; ACCESS EXCLUSIVE on public.piece; breaks-running-code, data-loss
DROP TABLE public.piece;
COMMIT;
