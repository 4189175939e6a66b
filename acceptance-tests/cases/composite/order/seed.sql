INSERT INTO public.t VALUES (1, ROW(1, 'b', ROW(2, 'y')), ARRAY[ROW(3, 'd', ROW(4, 'z'))::public.c]), (2, NULL, '{}');
