-- extra table:public.m_2
-- extra column:public.m_2.at
-- extra column:public.m_2.id
-- extra partition:table:public.m_2
-- extra constraint:public.m_2.m_2_pkey
-- extra index:public.m_2_at_idx
-- extra index-attachment:constraint:public.m_2.m_2_pkey
-- extra index-attachment:index:public.m_2_at_idx
-- extra owner:table:public.m_2

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.m_2; breaks-running-code, data-loss
DROP TABLE public.m_2;
COMMIT;
