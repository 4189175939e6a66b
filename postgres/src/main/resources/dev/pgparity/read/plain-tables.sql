-- Ordinary tables on which nothing hangs that is rare: no partitions, heirs, rules, statistics, publications, labels, and
-- no members of extensions. What is read of them and of what hangs on them can be left out as a whole.
SELECT c.oid, n.nspname, c.relname, c.relowner, c.relam, c.reltablespace, c.reltoastrelid, c.relpersistence,
       c.reloftype, c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relacl, c.reloptions
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r' AND NOT c.relispartition AND c.relpersistence <> 't' AND c.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgparity')
   AND c.oid NOT IN (
       SELECT inhrelid FROM pg_inherits UNION ALL SELECT inhparent FROM pg_inherits
       UNION ALL SELECT ev_class FROM pg_rewrite
       UNION ALL SELECT stxrelid FROM pg_statistic_ext
       UNION ALL SELECT prrelid FROM pg_publication_rel
       -- of sequences behind identity columns too
       UNION ALL SELECT coalesce(d.refobjid, l.objoid) FROM pg_seclabel l
                   LEFT JOIN pg_depend d ON d.classid = l.classoid AND d.objid = l.objoid AND d.deptype = 'i'
       UNION ALL SELECT objid FROM pg_depend WHERE refclassid = 3079 AND deptype = 'e'
       -- an index or a trigger that goes with an extension
       UNION ALL SELECT coalesce(i.indrelid, t.tgrelid, d.objid) FROM pg_depend d
                   LEFT JOIN pg_index i ON d.classid = 1259 AND i.indexrelid = d.objid
                   LEFT JOIN pg_trigger t ON d.classid = 2620 AND t.oid = d.objid
                  WHERE d.refclassid = 3079 AND d.deptype = 'x')
