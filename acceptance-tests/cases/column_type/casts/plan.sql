-- changed column:public.t.aj
-- changed column:public.t.ar
-- changed column:public.t.bo
-- changed column:public.t.by
-- changed column:public.t.d
-- changed column:public.t.en
-- changed column:public.t.ens
-- changed column:public.t.i
-- changed column:public.t.id
-- changed column:public.t.ir
-- changed column:public.t.js
-- changed column:public.t.lone
-- changed column:public.t.nu
-- changed column:public.t.one
-- changed column:public.t.te
-- changed column:public.t.tj
-- changed column:public.t.ts
-- changed column:public.t.tx
-- changed column:public.t.v
-- changed default:public.t.bo
-- changed default:public.t.en
-- changed default:public.t.te
-- changed index:public.t_tx
-- changed view:public.v1

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN aj TYPE jsonb USING pg_catalog.to_jsonb(aj);
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN ar TYPE character varying(5)[];
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN nu TYPE numeric(12,2);
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN one TYPE integer[] USING CASE WHEN one IS NOT NULL THEN ARRAY[one]::integer[] END;
-- expand; ACCESS EXCLUSIVE on public.v1; breaks-running-code
DROP VIEW public.v1;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN i DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN i TYPE bigint;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN i SET DEFAULT 1;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN v DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN v TYPE character varying(20);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN v SET DEFAULT 'x'::character varying;
-- expand
CREATE VIEW public.v1 (id, i, v) AS
 SELECT t.id,
    t.i,
    t.v
   FROM public.t;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN by TYPE text USING pg_catalog.convert_from(by, 'UTF8');
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN d TYPE public.dom;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN ens TYPE public.e2[] USING ens::pg_catalog.text::public.e2[];
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN ir TYPE int8range USING ir::pg_catalog.text::int8range;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN js TYPE jsonb;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN lone TYPE uuid USING lone::uuid;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN tj TYPE jsonb USING tj::jsonb;
-- contract; ACCESS EXCLUSIVE on public.t
DROP INDEX public.t_tx;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN tx TYPE integer USING tx::integer;
-- contract; SHARE on public.t; blocks-writes
CREATE INDEX t_tx ON public.t USING btree (tx);
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN bo DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN bo TYPE integer USING bo::integer;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN bo SET DEFAULT 1;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN en DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN en TYPE public.e2 USING en::pg_catalog.text::public.e2;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN en SET DEFAULT 'a'::public.e2;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN te DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN te TYPE public.e1 USING te::public.e1;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN te SET DEFAULT 'a'::public.e1;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN ts DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss, may-fail
ALTER TABLE public.t ALTER COLUMN ts TYPE timestamp with time zone;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN ts SET DEFAULT now();
COMMIT;
