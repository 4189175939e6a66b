-- missing type:public.pair
-- missing table:public.lists
-- missing table:public.olds
-- missing table:public.pairs
-- missing column:public.lists.id
-- missing column:public.lists.v
-- missing column:public.olds.id
-- missing column:public.olds.v
-- missing column:public.pairs.id
-- missing column:public.pairs.v
-- missing column:public.pairs.w
-- missing column:public.there.more
-- missing constraint:public.d.positive
-- missing constraint:public.lists.lists_pkey
-- missing constraint:public.olds.olds_pkey
-- missing constraint:public.pairs.pairs_pkey
-- missing owner:table:public.lists
-- missing owner:table:public.olds
-- missing owner:table:public.pairs
-- missing owner:type:public.pair

BEGIN;
-- expand
CREATE TYPE public.pair AS (
    a text,
    b public.d
);
-- expand; ACCESS EXCLUSIVE on public.d; breaks-running-code, may-fail
ALTER DOMAIN public.d ADD CONSTRAINT positive CHECK ((VALUE > 0));
-- expand
CREATE TABLE public.lists (
    id integer NOT NULL,
    v public.d[],
    CONSTRAINT lists_pkey PRIMARY KEY (id)
);
-- expand
CREATE TABLE public.olds (
    id integer NOT NULL,
    v public.old,
    CONSTRAINT olds_pkey PRIMARY KEY (id)
);
-- expand
CREATE TABLE public.pairs (
    id integer NOT NULL,
    v public.pair,
    w public.pair[],
    CONSTRAINT pairs_pkey PRIMARY KEY (id)
);
-- expand; ACCESS EXCLUSIVE on public.there
ALTER TABLE public.there ADD COLUMN more public.d[];
COMMIT;
