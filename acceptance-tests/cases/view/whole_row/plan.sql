-- missing column:public.t.c
-- missing view:public.w
-- missing owner:view:public.w

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ADD COLUMN c integer;
-- expand
CREATE VIEW public.w (r, j) AS
 SELECT t.*::public.t AS r,
    to_json(t.*) AS j
   FROM public.t;
COMMIT;
