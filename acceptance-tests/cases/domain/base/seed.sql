INSERT INTO public.t VALUES (1, 5, 6, '{7,8}');
