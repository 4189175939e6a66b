-- extra table:public.m_02
-- extra column:public.m_02.at
-- extra column:public.m_02.id
-- extra column:public.m_02.v
-- extra partition:table:public.m_02
-- extra constraint:public.m_02.m_02_pkey
-- extra index:public.m_02_v_idx
-- extra index-attachment:constraint:public.m_02.m_02_pkey
-- extra index-attachment:index:public.m_02_v_idx
-- extra owner:table:public.m_02

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.m_02; breaks-running-code, data-loss
DROP TABLE public.m_02;
COMMIT;
