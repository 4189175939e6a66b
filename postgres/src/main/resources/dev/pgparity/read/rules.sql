-- A view's own query is a rule too, but it is read with the view.
SELECT r.oid::int8, r.ev_class::int8 AS relation, r.rulename::text AS name,
       substr(rtrim(pg_get_ruledef(r.oid), ';'), length('CREATE ') + 1) AS definition,
       r.ev_enabled::text AS state
  FROM pg_rewrite r
 WHERE r.rulename <> '_RETURN'
   AND r.oid >= 16384
