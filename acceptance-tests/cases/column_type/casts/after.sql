CREATE TYPE public.e1 AS ENUM ('a', 'b');
CREATE TYPE public.e2 AS ENUM ('a', 'b', 'c');
CREATE DOMAIN public.dom AS integer CHECK (VALUE > 0);
CREATE TABLE public.t (id bigint PRIMARY KEY, i bigint DEFAULT 1, v varchar(20) DEFAULT 'x', tx integer, en public.e2 DEFAULT 'a', ens public.e2[], te public.e1 DEFAULT 'a', nu numeric(12,2), bo integer DEFAULT 1, js jsonb, tj jsonb, d public.dom, ts timestamptz DEFAULT now(), ar varchar(5)[], aj jsonb, by text, ir int8range, one integer[], lone uuid);
CREATE INDEX t_tx ON public.t (tx);
CREATE INDEX t_i ON public.t (i) WHERE i > 3;
CREATE VIEW public.v1 AS SELECT id, i, v FROM public.t;
