-- extra domain:public.code
-- extra domain:public.codes
-- extra table:public.t
-- extra column:public.t.c
-- extra column:public.t.cs
-- extra column:public.t.id
-- extra constraint:public.code.code_form
-- extra constraint:public.code.code_long
-- extra constraint:public.t.t_pkey
-- extra owner:domain:public.code
-- extra owner:domain:public.codes
-- extra owner:table:public.t
-- extra comment:constraint:public.code.code_form
-- extra comment:domain:public.code

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss
DROP TABLE public.t;
-- contract; breaks-running-code
DROP DOMAIN public.codes;
-- contract; breaks-running-code
DROP DOMAIN public.code;
COMMIT;
