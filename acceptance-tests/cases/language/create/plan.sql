-- missing language:other
-- missing access-method:heap2
-- missing function:public.f()
-- missing function:public.from_sql(internal)
-- missing function:public.h()
-- missing function:public.i(internal)
-- missing function:public.v(oid)
-- missing transform:"FOR integer LANGUAGE other"
-- missing conversion:public.cv
-- missing table:public.t
-- missing column:public.t.a
-- missing owner:conversion:public.cv
-- missing owner:function:public.f()
-- missing owner:function:public.from_sql(internal)
-- missing owner:function:public.h()
-- missing owner:function:public.i(internal)
-- missing owner:function:public.v(oid)
-- missing owner:language:other
-- missing owner:table:public.t
-- missing comment:access-method:heap2
-- missing comment:conversion:public.cv
-- missing comment:language:other

BEGIN;
-- expand
CREATE OR REPLACE FUNCTION public.from_sql(internal)
 RETURNS internal
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$
;
-- expand
CREATE OR REPLACE FUNCTION public.h()
 RETURNS language_handler
 LANGUAGE c
AS '$libdir/plpgsql', $function$plpgsql_call_handler$function$
;
-- expand
CREATE OR REPLACE FUNCTION public.i(internal)
 RETURNS void
 LANGUAGE c
 STRICT
AS '$libdir/plpgsql', $function$plpgsql_inline_handler$function$
;
-- expand
CREATE OR REPLACE FUNCTION public.v(oid)
 RETURNS void
 LANGUAGE c
 STRICT
AS '$libdir/plpgsql', $function$plpgsql_validator$function$
;
-- expand
CREATE OR REPLACE TRUSTED LANGUAGE other HANDLER public.h INLINE public.i VALIDATOR public.v;
-- expand
CREATE OR REPLACE FUNCTION public.f()
 RETURNS integer
 LANGUAGE other
AS $function$begin return 1; end$function$
;
-- expand
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
-- expand
CREATE TABLE public.t (
    a integer
) USING heap2;
-- expand
CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE other (FROM SQL WITH FUNCTION public.from_sql(internal));
-- expand
CREATE DEFAULT CONVERSION public.cv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
-- expand
COMMENT ON ACCESS METHOD heap2 IS 'heap';
-- expand
COMMENT ON CONVERSION public.cv IS 'conversion';
-- expand
COMMENT ON LANGUAGE other IS 'other';
COMMIT;
