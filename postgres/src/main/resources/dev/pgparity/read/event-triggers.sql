SELECT e.oid::int8, e.evtname::text AS name, e.evtevent::text AS event, coalesce(e.evttags, '{}') AS tags,
       n.nspname::text AS function_schema, p.proname::text AS function_name,
       e.evtenabled::text AS state
  FROM pg_event_trigger e
  JOIN pg_proc p ON p.oid = e.evtfoid
  JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE e.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_event_trigger'::regclass AND deptype = 'e')
