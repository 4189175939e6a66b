-- dictinitoption is a text as it stood in the statement: name = 'constant', …
SELECT d.oid::int8, n.nspname::text AS schema, d.dictname::text AS name,
       quote_ident(tn.nspname) || '.' || quote_ident(t.tmplname) AS template,
       ARRAY(SELECT m[1] FROM regexp_matches(d.dictinitoption,
             '("(?:[^"]|"")+"|[^\s=",]+)\s*=\s*(E?''(?:[^''\\]|''''|\\.)*''|[^,]+)', 'g') m) AS option_names,
       ARRAY(SELECT m[2] FROM regexp_matches(d.dictinitoption,
             '("(?:[^"]|"")+"|[^\s=",]+)\s*=\s*(E?''(?:[^''\\]|''''|\\.)*''|[^,]+)', 'g') m) AS option_values
  FROM pg_ts_dict d
  JOIN pg_namespace n ON n.oid = d.dictnamespace
  JOIN pg_ts_template t ON t.oid = d.dicttemplate
  JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND d.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_ts_dict'::regclass AND deptype = 'e')
