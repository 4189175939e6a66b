-- One row for each configuration and type of token.
SELECT c.oid::int8 AS configuration,
       (SELECT t.alias FROM ts_token_type(c.cfgparser) t WHERE t.tokid = m.maptokentype) AS token,
       array_agg(quote_ident(dn.nspname) || '.' || quote_ident(d.dictname) ORDER BY m.mapseqno) AS dictionaries,
       array_agg(d.oid::int8 ORDER BY m.mapseqno) AS dictionary_oids
  FROM pg_ts_config c
  JOIN pg_namespace n ON n.oid = c.cfgnamespace
  JOIN pg_ts_config_map m ON m.mapcfg = c.oid
  JOIN pg_ts_dict d ON d.oid = m.mapdict
  JOIN pg_namespace dn ON dn.oid = d.dictnamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND c.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_ts_config'::regclass AND deptype = 'e')
 GROUP BY c.oid, c.cfgparser, m.maptokentype
