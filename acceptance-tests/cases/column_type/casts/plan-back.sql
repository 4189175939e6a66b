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
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN ar TYPE text[];
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN by TYPE bytea USING pg_catalog.convert_to(by, 'UTF8');
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE public.t ALTER COLUMN d TYPE integer;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN lone TYPE text;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN tj TYPE text;
-- expand; ACCESS EXCLUSIVE on public.t
DROP INDEX public.t_tx;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN tx TYPE text;
-- expand; SHARE on public.t; blocks-writes
CREATE INDEX t_tx ON public.t USING btree (tx text_pattern_ops);
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN te DROP DEFAULT;
-- expand; ACCESS EXCLUSIVE on public.t; rewrite
ALTER TABLE public.t ALTER COLUMN te TYPE text;
-- expand; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN te SET DEFAULT 'a'::text;
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN aj TYPE integer[] USING CASE WHEN aj IS NOT NULL THEN ARRAY[aj::integer]::integer[] END;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN ens TYPE public.e1[] USING ens::pg_catalog.text::public.e1[];
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN ir TYPE int4range USING ir::pg_catalog.text::int4range;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN js TYPE json;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN nu TYPE numeric(10,2);
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN one TYPE integer USING (one[1])::integer;
-- contract; ACCESS EXCLUSIVE on public.v1; breaks-running-code
DROP VIEW public.v1;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN id TYPE integer;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN bo DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN bo TYPE boolean USING bo::boolean;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN bo SET DEFAULT true;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN en DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN en TYPE public.e1 USING en::pg_catalog.text::public.e1;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN en SET DEFAULT 'a'::public.e1;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN i DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN i TYPE integer;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN i SET DEFAULT 1;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN ts DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, data-loss, may-fail
ALTER TABLE public.t ALTER COLUMN ts TYPE timestamp without time zone;
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN ts SET DEFAULT now();
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN v DROP DEFAULT;
-- contract; ACCESS EXCLUSIVE on public.t; breaks-running-code, may-fail, rewrite
ALTER TABLE public.t ALTER COLUMN v TYPE character varying(10);
-- contract; ACCESS EXCLUSIVE on public.t
ALTER TABLE ONLY public.t ALTER COLUMN v SET DEFAULT 'x'::character varying;
-- contract
CREATE VIEW public.v1 (id, i, v) AS
 SELECT t.id,
    t.i,
    t.v
   FROM public.t;
COMMIT;
