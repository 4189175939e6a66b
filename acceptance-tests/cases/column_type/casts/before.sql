CREATE TYPE public.e1 AS ENUM ('a', 'b');
CREATE TYPE public.e2 AS ENUM ('a', 'b', 'c');
CREATE DOMAIN public.dom AS integer CHECK (VALUE > 0);
CREATE TABLE public.t (id integer PRIMARY KEY, i integer DEFAULT 1, v varchar(10) DEFAULT 'x', tx text, en public.e1 DEFAULT 'a', ens public.e1[], te text DEFAULT 'a', nu numeric(10,2), bo boolean DEFAULT true, js json, tj text, d integer, ts timestamp DEFAULT now(), ar text[], aj integer[], by bytea, ir int4range, one integer, lone text);
CREATE INDEX t_tx ON public.t (tx text_pattern_ops);
CREATE INDEX t_i ON public.t (i) WHERE i > 3;
CREATE VIEW public.v1 AS SELECT id, i, v FROM public.t;
