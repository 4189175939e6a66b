-- extra type:public.days
-- extra type:public.words
-- extra function:public.diff(date, date)
-- extra table:public.t
-- extra column:public.t.d
-- extra column:public.t.m
-- extra column:public.t.w
-- extra default:public.t.d
-- extra owner:function:public.diff(date, date)
-- extra owner:table:public.t
-- extra owner:type:public.days
-- extra owner:type:public.words
-- extra comment:type:public.days

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
DROP TABLE public.t;
-- contract; breaks-running-code
DROP TYPE public.days;
-- contract; breaks-running-code
DROP FUNCTION public.diff(date, date);
-- contract; breaks-running-code
DROP TYPE public.words;
COMMIT;
