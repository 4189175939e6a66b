-- A digest of everything that is read of an ordinary table and of what hangs on it, by which two databases of the same
-- major version tell that they have the table alike without printing it twice. Built-in objects have the same OID everywhere below 12000; what else is named goes in by its name, expressions as the server prints them.
-- The database's owner goes in without a name: it is the same person under another name where the other cluster does not
-- know this one. The row with OID 0 holds what the digests of both databases depend on, the owner as its name.
WITH owner AS MATERIALIZED (
    SELECT datdba AS oid FROM pg_database WHERE datname = current_database()
), tables AS MATERIALIZED (
    --@plain-tables
), parts AS (
    SELECT t.oid AS relation,
           hash_record_extended(ROW(1,
               CASE WHEN t.relowner <> (SELECT oid FROM owner) THEN pg_get_userbyid(t.relowner) END,
               CASE WHEN t.relam < 12000 THEN t.relam::text ELSE (SELECT amname FROM pg_am WHERE oid = t.relam) END,
               CASE WHEN t.reltablespace <> 0 THEN (SELECT spcname FROM pg_tablespace WHERE oid = t.reltablespace) END,
               CASE WHEN t.reltoastrelid <> 0 THEN (SELECT reloptions FROM pg_class WHERE oid = t.reltoastrelid) END,
               CASE WHEN t.reloftype <> 0 THEN format_type(t.reloftype, -1) END,
               t.relpersistence, t.relrowsecurity, t.relforcerowsecurity, t.relreplident, t.reloptions,
               CASE WHEN t.relacl IS NOT NULL
                    THEN ARRAY(SELECT concat_ws(' ', CASE WHEN e.grantee <> o.oid THEN e.grantee::regrole::text END, '/',
                                                CASE WHEN e.grantor <> o.oid THEN e.grantor::regrole::text END,
                                                e.privilege_type, e.is_grantable)
                                 FROM aclexplode(t.relacl) e, owner o ORDER BY 1) END), 0) AS hash
      FROM tables t
    UNION ALL
    SELECT a.attrelid,
           hash_record_extended(ROW(2, a.attnum, a.attname,
               CASE WHEN a.atttypid < 12000 THEN a.atttypid::text
                    -- what is printed of a column depends on its type's storage and collation
                    ELSE (SELECT concat_ws(',', format_type(a.atttypid, a.atttypmod), y.typstorage,
                                           CASE WHEN y.typcollation <> 0 THEN y.typcollation::regcollation END)
                            FROM pg_type y WHERE y.oid = a.atttypid) END,
               a.atttypmod,
               CASE WHEN a.attcollation < 12000 THEN a.attcollation::text ELSE a.attcollation::regcollation::text END,
               a.attnotnull, a.attidentity, a.attgenerated, a.attislocal, a.attstorage, a.attcompression,
               a.attstattarget, a.attoptions, CASE WHEN a.attacl IS NOT NULL
                    THEN ARRAY(SELECT concat_ws(' ', CASE WHEN e.grantee <> o.oid THEN e.grantee::regrole::text END, '/',
                                                CASE WHEN e.grantor <> o.oid THEN e.grantor::regrole::text END,
                                                e.privilege_type, e.is_grantable)
                                 FROM aclexplode(a.attacl) e, owner o ORDER BY 1) END), 0)
      FROM pg_attribute a
     WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN (SELECT oid FROM tables)
    UNION ALL
    SELECT d.adrelid,
           -- without the table, which the server would open, where no column is named
           hash_record_extended(ROW(3, d.adnum,
               pg_get_expr(d.adbin, CASE WHEN strpos(d.adbin::text, '{VAR ') > 0 THEN d.adrelid ELSE 0 END)), 0)
      FROM pg_attrdef d
     WHERE d.adrelid IN (SELECT oid FROM tables)
    UNION ALL
    SELECT d.refobjid,
           hash_record_extended(ROW(4, d.refobjsubid, n.nspname, c.relname, c.relpersistence,
               CASE WHEN c.relacl IS NOT NULL
                    THEN ARRAY(SELECT concat_ws(' ', CASE WHEN e.grantee <> o.oid THEN e.grantee::regrole::text END, '/',
                                                CASE WHEN e.grantor <> o.oid THEN e.grantor::regrole::text END,
                                                e.privilege_type, e.is_grantable)
                                 FROM aclexplode(c.relacl) e, owner o ORDER BY 1) END, s.seqtypid, s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
               s.seqcache, s.seqcycle,
               (SELECT description FROM pg_description
                 WHERE classoid = 1259 AND objoid = c.oid AND objsubid = 0)), 0)
      FROM pg_sequence s
      JOIN pg_class c ON c.oid = s.seqrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_depend d ON d.classid = 1259 AND d.objid = s.seqrelid AND d.objsubid = 0
                      AND d.refclassid = 1259 AND d.deptype = 'i'
     WHERE d.refobjid IN (SELECT oid FROM tables)
    UNION ALL
    SELECT co.conrelid,
           hash_record_extended(ROW(5, co.conname, co.contype, co.condeferrable, co.condeferred, co.convalidated,
               co.conislocal, co.coninhcount, co.connoinherit, co.conparentid <> 0, co.conkey,
               co.conenforced, co.conperiod, --@18+
               CASE co.contype
                    WHEN 'f' THEN concat_ws(' ', co.confrelid::regclass,
                         CASE WHEN co.confkey[2] IS NULL
                              THEN (SELECT quote_ident(a.attname) FROM pg_attribute a
                                     WHERE a.attrelid = co.confrelid AND a.attnum = co.confkey[1])
                              ELSE ARRAY(SELECT a.attname FROM unnest(co.confkey) WITH ORDINALITY k(number, place)
                                           JOIN pg_attribute a ON a.attrelid = co.confrelid AND a.attnum = k.number
                                          ORDER BY k.place)::text END,
                         co.confdelsetcols, --@15+
                         co.confupdtype, co.confdeltype, co.confmatchtype)
                    WHEN 'c' THEN pg_get_expr(co.conbin, co.conrelid)
                    WHEN 'x' THEN pg_get_constraintdef(co.oid) END), 0)
      FROM pg_constraint co
     WHERE co.conrelid IN (SELECT oid FROM tables)
    UNION ALL
    SELECT i.indrelid,
           hash_record_extended(ROW(6, c.relname, c.reloptions,
               CASE WHEN c.reltablespace <> 0 THEN (SELECT spcname FROM pg_tablespace WHERE oid = c.reltablespace) END,
               i.indisunique, i.indisprimary, i.indisexclusion, i.indimmediate, i.indisclustered, i.indisvalid,
               i.indisreplident,
               i.indnullsnotdistinct, --@15+
               i.indnatts, i.indnkeyatts, i.indkey::int2[], i.indoption::int2[],
               CASE WHEN own.builtin THEN c.relam END, CASE WHEN own.builtin THEN i.indclass END,
               CASE WHEN own.builtin THEN i.indcollation END,
               CASE WHEN own.builtin AND i.indexprs IS NULL THEN pg_get_expr(i.indpred, i.indrelid)
                    ELSE pg_get_indexdef(i.indexrelid) END), 0)
      FROM pg_index i
      JOIN pg_class c ON c.oid = i.indexrelid
     CROSS JOIN LATERAL (
           -- an access method, operator class or collation may be somebody's, or have another OID elsewhere
           SELECT c.relam < 12000 AND 12000 > ALL (i.indclass::oid[]) AND 12000 > ALL (i.indcollation::oid[])
                  AS builtin) own
     WHERE i.indrelid IN (SELECT oid FROM tables)
    UNION ALL
    SELECT i.indrelid, hash_record_extended(ROW(7, c.relname, a.attnum, a.attoptions, a.attstattarget), 0)
      FROM pg_attribute a
      JOIN pg_index i ON i.indexrelid = a.attrelid
      JOIN pg_class c ON c.oid = i.indexrelid
     WHERE a.attnum > 0 AND (a.attoptions IS NOT NULL OR a.attstattarget >= 0)
       AND i.indrelid IN (SELECT oid FROM tables)
    UNION ALL
    SELECT t.tgrelid,
           hash_record_extended(ROW(8, t.tgname, t.tgtype, t.tgenabled, n.nspname, f.proname,
               CASE WHEN t.tgqual IS NOT NULL OR t.tgnargs > 0 OR t.tgattr <> '' OR t.tgoldtable IS NOT NULL
                         OR t.tgnewtable IS NOT NULL OR t.tgconstraint <> 0
                    THEN pg_get_triggerdef(t.oid, false) END), 0)
      FROM pg_trigger t
      JOIN pg_proc f ON f.oid = t.tgfoid
      JOIN pg_namespace n ON n.oid = f.pronamespace
     WHERE NOT t.tgisinternal AND t.tgrelid IN (SELECT oid FROM tables)
    UNION ALL
    SELECT p.polrelid,
           hash_record_extended(ROW(9, p.polname, p.polcmd, p.polpermissive,
               CASE WHEN p.polroles <> '{0}' -- PUBLIC
                    THEN ARRAY(SELECT CASE WHEN r.oid <> o.oid THEN r.rolname ELSE '' END FROM pg_roles r, owner o
                                WHERE r.oid = ANY (p.polroles) ORDER BY 1) END,
               pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), 0)
      FROM pg_policy p
     WHERE p.polrelid IN (SELECT oid FROM tables)
    UNION ALL
    SELECT coalesce(co.conrelid, i.indrelid, t.tgrelid, p.polrelid, d.objoid),
           hash_record_extended(ROW(10, d.classoid, co.conname, c.relname, t.tgname, p.polname, d.objsubid,
               d.description), 0)
      FROM pg_description d
      LEFT JOIN pg_constraint co ON d.classoid = 2606 AND co.oid = d.objoid
      LEFT JOIN pg_index i ON d.classoid = 1259 AND i.indexrelid = d.objoid
      LEFT JOIN pg_class c ON c.oid = i.indexrelid
      LEFT JOIN pg_trigger t ON d.classoid = 2620 AND t.oid = d.objoid
      LEFT JOIN pg_policy p ON d.classoid = 3256 AND p.oid = d.objoid
     WHERE d.objoid >= 16384 AND d.classoid IN (1259, 2606, 2620, 3256)
), digests AS (
    -- hashed once more before they are added: the hash of a record is a sum, and two rows could exchange a value unseen
    SELECT relation, sum(hashtextextended(hash::text, 0))::text AS digest FROM parts GROUP BY relation
)
SELECT c.oid::int8, t.nspname::text AS schema, t.relname::text AS name, d.digest, NULL::text[] AS roles
  FROM pg_class c
  LEFT JOIN tables t ON t.oid = c.oid
  LEFT JOIN digests d ON d.relation = t.oid
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.oid >= 16384
UNION ALL
SELECT 0, '', pg_get_userbyid(b.datdba)::text,
       concat_ws(' ', current_setting('server_version_num')::int / 10000, pg_encoding_to_char(b.encoding),
                 -- which classes are defaults decides what is printed of an index
                 (SELECT string_agg(concat_ws('.', n.nspname, o.opcname, o.opcintype::regtype, o.opcmethod), ' '
                                    ORDER BY n.nspname, o.opcname)
                    FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace
                   WHERE o.oid >= 12000 AND o.opcdefault)),
       ARRAY(SELECT r.rolname::text FROM pg_roles r)
  FROM pg_database b
 WHERE b.datname = current_database()
