-- Base types and shell types. The functions that take or give the type itself close a circle with it.
SELECT t.oid::int8, t.typarray::int8 AS array_type, n.nspname::text AS schema, t.typname::text AS name,
       NOT t.typisdefined AS shell,
       ARRAY['INPUT', 'OUTPUT', 'INTERNALLENGTH', 'PASSEDBYVALUE', 'ALIGNMENT', 'COLLATABLE', 'DEFAULT', 'ELEMENT',
             'CATEGORY', 'PREFERRED', 'DELIMITER'] AS fixed_names,
       ARRAY[t.typinput::regproc::text, t.typoutput::regproc::text,
             CASE WHEN t.typlen = -1 THEN 'VARIABLE' ELSE t.typlen::text END,
             CASE WHEN t.typbyval THEN 'true' END,
             CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2' WHEN 'd' THEN 'double' ELSE 'int4' END,
             CASE WHEN t.typcollation <> 0 THEN 'true' END,
             CASE WHEN t.typdefaultbin IS NULL THEN quote_literal(t.typdefault)
                  ELSE pg_get_expr(t.typdefaultbin, 'pg_type'::regclass) END,
             CASE WHEN t.typelem <> 0 THEN format_type(t.typelem, NULL) END,
             CASE WHEN t.typcategory <> 'U' THEN quote_literal(t.typcategory::text) END,
             CASE WHEN t.typispreferred THEN 'true' END,
             CASE WHEN t.typdelim <> ',' THEN quote_literal(t.typdelim::text) END] AS fixed_values,
       ARRAY['RECEIVE', 'SEND', 'TYPMOD_IN', 'TYPMOD_OUT', 'ANALYZE', 'SUBSCRIPT', 'STORAGE'] AS settable_names,
       ARRAY[nullif(t.typreceive::regproc::text, '-'), nullif(t.typsend::regproc::text, '-'),
             nullif(t.typmodin::regproc::text, '-'), nullif(t.typmodout::regproc::text, '-'),
             nullif(t.typanalyze::regproc::text, '-'), nullif(t.typsubscript::regproc::text, '-'),
             CASE t.typstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main'
                               ELSE 'extended' END] AS settable_values,
       c.schemas AS circle_schemas, c.names AS circle_names, c.arguments AS circle_arguments, c.oids AS circle_oids
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
 CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(pn.nspname::text ORDER BY p.oid), '{}') AS schemas,
              coalesce(array_agg(p.proname::text ORDER BY p.oid), '{}') AS names,
              coalesce(array_agg((SELECT coalesce(string_agg(format_type(a.type, NULL), ', ' ORDER BY a.place), '')
                                    FROM unnest(p.proargtypes) WITH ORDINALITY a(type, place)) ORDER BY p.oid), '{}')
                  AS arguments,
              coalesce(array_agg(p.oid::int8 ORDER BY p.oid), '{}') AS oids
         FROM pg_proc p
         JOIN pg_namespace pn ON pn.oid = p.pronamespace
        WHERE p.oid IN (t.typinput, t.typoutput, t.typreceive, t.typsend)
          AND p.oid >= 16384
          AND (p.prorettype = t.oid OR t.oid = ANY (p.proargtypes))) c
 WHERE (t.typtype = 'b' AND t.oid NOT IN (SELECT typarray FROM pg_type) OR NOT t.typisdefined)
   AND n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND t.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_type'::regclass AND deptype = 'e')
