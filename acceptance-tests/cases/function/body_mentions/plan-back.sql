-- extra function:public.a_number(integer)
-- extra function:public.m_padded(integer)
-- extra function:public.z_prefix()
-- extra column:public.parcel.number
-- extra index:public.parcel_number_idx
-- extra owner:function:public.a_number(integer)
-- extra owner:function:public.m_padded(integer)
-- extra owner:function:public.z_prefix()

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.parcel
DROP INDEX public.parcel_number_idx;
-- contract; breaks-running-code
DROP FUNCTION public.m_padded(integer);
-- contract; breaks-running-code
DROP FUNCTION public.z_prefix();
-- contract; ACCESS EXCLUSIVE on public.parcel; breaks-running-code
ALTER TABLE public.parcel DROP COLUMN number;
-- contract; breaks-running-code
DROP FUNCTION public.a_number(integer);
COMMIT;
