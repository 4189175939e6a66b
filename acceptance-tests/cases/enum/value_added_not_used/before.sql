CREATE TYPE public.mood AS ENUM ('sad', 'happy');
CREATE TABLE public.p (id int PRIMARY KEY, m public.mood DEFAULT 'sad');
