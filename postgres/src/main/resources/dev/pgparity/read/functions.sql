-- Functions, procedures, window functions. What PostgreSQL makes for a range type belongs to the type (deptype i).
SELECT p.oid::int8, n.nspname::text AS schema, p.proname::text AS name, p.prokind::text AS kind,
       ARRAY(SELECT format_type(t.type, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY t(type, place) ORDER BY place)
           AS argument_types,
       coalesce(p.proargmodes::text[], '{}') AS parameter_modes,
       coalesce(p.proargnames, '{}') AS parameter_names,
       CASE WHEN p.proallargtypes IS NOT NULL THEN
           ARRAY(SELECT format_type(t.type, NULL) FROM unnest(p.proallargtypes) WITH ORDINALITY t(type, place) ORDER BY place)
       END AS parameter_types,
       CASE WHEN p.pronargdefaults > 0 THEN
           ARRAY(SELECT pg_get_function_arg_default(p.oid, i)
                   FROM generate_series(1, coalesce(cardinality(p.proallargtypes), p.pronargs)) i ORDER BY i)
       END AS parameter_defaults,
       pg_get_function_result(p.oid) AS result,
       pg_get_functiondef(p.oid) AS definition,
       p.prosecdef AS security_definer,
       p.proleakproof AS leakproof,
       EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%') AS pinned_search_path
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE p.prokind IN ('f', 'p', 'w')
   AND n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND p.oid NOT IN (SELECT objid FROM pg_depend WHERE classid = 'pg_proc'::regclass AND deptype IN ('e', 'i'))
