-- Options that have their default are left out, as pg_dump does; what the final function may do to the state has
-- another default for ordered sets.
SELECT p.oid::int8, n.nspname::text AS schema, p.proname::text AS name, a.aggkind::text AS kind,
       ARRAY(SELECT format_type(t.type, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY t(type, place) ORDER BY place)
           AS argument_types,
       pg_get_function_arguments(p.oid) AS arguments,
       pg_get_function_result(p.oid) AS result,
       ARRAY(SELECT o.text FROM (VALUES
           (1, 'SFUNC = ' || a.aggtransfn),
           (2, 'STYPE = ' || format_type(a.aggtranstype, NULL)),
           (3, 'SSPACE = ' || nullif(a.aggtransspace, 0)),
           (4, 'INITCOND = ' || quote_literal(a.agginitval)),
           (5, 'FINALFUNC = ' || CASE WHEN a.aggfinalfn <> 0 THEN a.aggfinalfn END),
           (6, CASE WHEN a.aggfinalfn <> 0 AND a.aggfinalextra THEN 'FINALFUNC_EXTRA' END),
           (7, 'FINALFUNC_MODIFY = ' || CASE WHEN a.aggfinalfn <> 0 AND a.aggfinalmodify <> d.modify
                                             THEN m.words[strpos('rsw', a.aggfinalmodify::text)] END),
           (8, 'COMBINEFUNC = ' || CASE WHEN a.aggcombinefn <> 0 THEN a.aggcombinefn END),
           (9, 'SERIALFUNC = ' || CASE WHEN a.aggserialfn <> 0 THEN a.aggserialfn END),
           (10, 'DESERIALFUNC = ' || CASE WHEN a.aggdeserialfn <> 0 THEN a.aggdeserialfn END),
           (11, 'MSFUNC = ' || CASE WHEN a.aggmtransfn <> 0 THEN a.aggmtransfn END),
           (12, 'MINVFUNC = ' || CASE WHEN a.aggmtransfn <> 0 THEN a.aggminvtransfn END),
           (13, 'MSTYPE = ' || CASE WHEN a.aggmtransfn <> 0 THEN format_type(a.aggmtranstype, NULL) END),
           (14, 'MSSPACE = ' || nullif(a.aggmtransspace, 0)),
           (15, 'MINITCOND = ' || quote_literal(a.aggminitval)),
           (16, 'MFINALFUNC = ' || CASE WHEN a.aggmfinalfn <> 0 THEN a.aggmfinalfn END),
           (17, CASE WHEN a.aggmfinalfn <> 0 AND a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END),
           (18, 'MFINALFUNC_MODIFY = ' || CASE WHEN a.aggmfinalfn <> 0 AND a.aggmfinalmodify <> d.modify
                                               THEN m.words[strpos('rsw', a.aggmfinalmodify::text)] END),
           (19, 'SORTOP = OPERATOR(' || quote_ident(sn.nspname) || '.' || so.oprname || ')'),
           (20, CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END),
           (21, CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END)
           ) o(place, text) WHERE o.text IS NOT NULL ORDER BY o.place) AS options
  FROM pg_aggregate a
  JOIN pg_proc p ON p.oid = a.aggfnoid
  JOIN pg_namespace n ON n.oid = p.pronamespace
  LEFT JOIN pg_operator so ON so.oid = a.aggsortop
  LEFT JOIN pg_namespace sn ON sn.oid = so.oprnamespace
 CROSS JOIN (VALUES (ARRAY['READ_ONLY', 'SHAREABLE', 'READ_WRITE'])) m(words)
 CROSS JOIN LATERAL (SELECT CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END::"char" AS modify) d
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND p.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_proc'::regclass AND deptype = 'e')
