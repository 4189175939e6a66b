CREATE TYPE public.mood AS ENUM ('awful', 'sad', 'it''s ok', 'happy', 'wild');
CREATE TABLE public.p (id int PRIMARY KEY, m public.mood DEFAULT 'wild');
CREATE INDEX p_ok ON public.p (id) WHERE m = 'it''s ok';
