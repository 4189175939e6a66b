INSERT INTO public.t VALUES (1, '[1,5)', '{[1,2)}');
