-- changed column:public.child.a
-- changed column:public.child.b
-- missing inheritance:table:public.child public.parent

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.child; breaks-running-code, rewrite
CREATE TEMPORARY TABLE kept_c5bdb269_child ON COMMIT DROP AS SELECT * FROM ONLY public.child;
DROP TABLE public.child;
-- contract
CREATE TABLE public.child (
    c date
) INHERITS (public.parent);
-- contract; may-fail
INSERT INTO public.child (a, b, c) OVERRIDING SYSTEM VALUE SELECT a, b, c FROM pg_temp.kept_c5bdb269_child;
COMMIT;
