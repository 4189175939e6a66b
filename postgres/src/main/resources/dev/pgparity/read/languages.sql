SELECT l.oid::int8, l.lanname::text AS name, l.lanpltrusted AS trusted,
       l.lanplcallfoid::regproc::text AS handler,
       nullif(l.laninline::regproc::text, '-') AS inline,
       nullif(l.lanvalidator::regproc::text, '-') AS validator
  FROM pg_language l
 WHERE l.lanispl
   AND l.oid >= 16384
   AND l.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_language'::regclass AND deptype = 'e')
