SELECT p.oid::int8, p.pubname::text AS name, p.puballtables AS all_tables,
       p.pubinsert AS insert, p.pubupdate AS update, p.pubdelete AS delete, p.pubtruncate AS truncate,
       p.pubviaroot AS via_root,
       p.pubgencols = 's' AS generated_columns --@18+
       false AS generated_columns --@-17
  FROM pg_publication p
 WHERE p.oid NOT IN (SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND classid = 'pg_publication'::regclass AND deptype = 'e')
