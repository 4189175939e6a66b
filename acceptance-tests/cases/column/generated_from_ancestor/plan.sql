-- missing table:public.ancestor
-- missing table:public.child
-- missing column:public.ancestor.a
-- missing column:public.ancestor.b
-- missing column:public.child.a
-- missing column:public.child.b
-- missing inheritance:table:public.child public.ancestor
-- missing owner:table:public.ancestor
-- missing owner:table:public.child

BEGIN;
-- expand
CREATE TABLE public.ancestor (
    a integer,
    b integer GENERATED ALWAYS AS ((a * 2)) STORED
);
-- expand
CREATE TABLE public.child (
    a integer,
    b integer
) INHERITS (public.ancestor);
COMMIT;
