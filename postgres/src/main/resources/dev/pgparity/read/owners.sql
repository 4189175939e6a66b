SELECT 'pg_class'::regclass::oid::int8 AS classid, oid::int8 AS objid, pg_get_userbyid(relowner)::text AS owner
  FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND relnamespace <> 11 AND relpersistence <> 't'
   AND oid NOT IN (SELECT unnest(current_setting('pgparity.alike')::oid[])) --@alike
UNION ALL SELECT 'pg_namespace'::regclass::oid::int8, oid::int8, pg_get_userbyid(nspowner)::text FROM pg_namespace
UNION ALL SELECT 'pg_type'::regclass::oid::int8, oid::int8, pg_get_userbyid(typowner)::text FROM pg_type
           WHERE typnamespace <> 11 AND typtype IN ('b', 'c', 'd', 'e', 'r', 'p') AND oid NOT IN (SELECT typarray FROM pg_type)
             -- the row types of tables and the like have no owner of their own
             AND (typtype <> 'c' OR typrelid IN (SELECT oid FROM pg_class WHERE relkind = 'c'))
UNION ALL SELECT 'pg_proc'::regclass::oid::int8, oid::int8, pg_get_userbyid(proowner)::text FROM pg_proc WHERE pronamespace <> 11
UNION ALL SELECT 'pg_operator'::regclass::oid::int8, oid::int8, pg_get_userbyid(oprowner)::text FROM pg_operator WHERE oprnamespace <> 11
UNION ALL SELECT 'pg_opclass'::regclass::oid::int8, oid::int8, pg_get_userbyid(opcowner)::text FROM pg_opclass WHERE opcnamespace <> 11
UNION ALL SELECT 'pg_opfamily'::regclass::oid::int8, oid::int8, pg_get_userbyid(opfowner)::text FROM pg_opfamily WHERE opfnamespace <> 11
UNION ALL SELECT 'pg_collation'::regclass::oid::int8, oid::int8, pg_get_userbyid(collowner)::text FROM pg_collation WHERE collnamespace <> 11
UNION ALL SELECT 'pg_conversion'::regclass::oid::int8, oid::int8, pg_get_userbyid(conowner)::text FROM pg_conversion WHERE connamespace <> 11
UNION ALL SELECT 'pg_language'::regclass::oid::int8, oid::int8, pg_get_userbyid(lanowner)::text FROM pg_language
UNION ALL SELECT 'pg_statistic_ext'::regclass::oid::int8, oid::int8, pg_get_userbyid(stxowner)::text FROM pg_statistic_ext
UNION ALL SELECT 'pg_ts_dict'::regclass::oid::int8, oid::int8, pg_get_userbyid(dictowner)::text FROM pg_ts_dict WHERE dictnamespace <> 11
UNION ALL SELECT 'pg_ts_config'::regclass::oid::int8, oid::int8, pg_get_userbyid(cfgowner)::text FROM pg_ts_config WHERE cfgnamespace <> 11
UNION ALL SELECT 'pg_event_trigger'::regclass::oid::int8, oid::int8, pg_get_userbyid(evtowner)::text FROM pg_event_trigger
UNION ALL SELECT 'pg_publication'::regclass::oid::int8, oid::int8, pg_get_userbyid(pubowner)::text FROM pg_publication
UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass::oid::int8, oid::int8, pg_get_userbyid(fdwowner)::text FROM pg_foreign_data_wrapper
UNION ALL SELECT 'pg_foreign_server'::regclass::oid::int8, oid::int8, pg_get_userbyid(srvowner)::text FROM pg_foreign_server
