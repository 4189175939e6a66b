-- missing function:public.a_number(integer)
-- missing function:public.m_padded(integer)
-- missing function:public.z_prefix()
-- missing column:public.parcel.number
-- missing index:public.parcel_number_idx
-- missing owner:function:public.a_number(integer)
-- missing owner:function:public.m_padded(integer)
-- missing owner:function:public.z_prefix()

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.m_padded(id integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT lpad(id::text, 8, '0') $function$
;
-- expand
CREATE OR REPLACE FUNCTION public.z_prefix()
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 'P-' $function$
;
-- expand
CREATE OR REPLACE FUNCTION public.a_number(id integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT public.z_prefix() || public.m_padded(id) $function$
;
-- expand; ACCESS EXCLUSIVE on public.parcel; rewrite
ALTER TABLE public.parcel ADD COLUMN number text GENERATED ALWAYS AS (public.a_number(id)) STORED;
-- expand; SHARE on public.parcel; blocks-writes
CREATE INDEX parcel_number_idx ON public.parcel USING btree (public.a_number(id));
COMMIT;
