CREATE TYPE public.mood AS ENUM ('sad', 'happy', 'wild');
CREATE TABLE public.p (id int PRIMARY KEY, m public.mood DEFAULT 'sad', n public.mood DEFAULT 'happy');
CREATE TABLE public.q (m public.mood);
