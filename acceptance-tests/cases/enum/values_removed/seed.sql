INSERT INTO public.p VALUES (1, 'ok', '{ok,happy}', 'ok', ROW('sad', 3), ARRAY[ROW('ok', 1)::public.pair, NULL]), (2, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.p2 VALUES ('ok');
INSERT INTO public.p3 VALUES ('ok');
