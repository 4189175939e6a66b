WITH wanted (schema, name) AS (
    SELECT (?::pg_catalog.text[])[i]::pg_catalog.name, (?::pg_catalog.text[])[i]::pg_catalog.name
      FROM pg_catalog.generate_subscripts(?::pg_catalog.text[], 1) AS i
), relation AS MATERIALIZED (
    SELECT c.oid, c.relname, n.nspname, c.relkind, c.relowner, c.relrowsecurity
      FROM wanted AS w
      JOIN pg_catalog.pg_namespace AS n ON n.nspname = w.schema
      JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid AND c.relname = w.name
), me AS MATERIALIZED (
    SELECT s.oid AS session, s.rolsuper AS superuser, c.oid AS acting
      FROM pg_catalog.pg_roles AS s, pg_catalog.pg_roles AS c
     WHERE s.rolname = SESSION_USER AND c.rolname = CURRENT_USER
), expression (relation, what, name, tree, classid, objid) AS MATERIALIZED (
    SELECT d.adrelid,
           CASE WHEN a.attgenerated = ''::"char" THEN 'default of column' ELSE 'generated column' END,
           a.attname::pg_catalog.text, d.adbin::pg_catalog.text, d.tableoid, d.oid
      FROM pg_catalog.pg_attrdef AS d
      JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
     WHERE d.adrelid IN (SELECT oid FROM relation)
    UNION ALL
    SELECT c.conrelid, 'constraint', c.conname::pg_catalog.text, c.conbin::pg_catalog.text, c.tableoid, c.oid
      FROM pg_catalog.pg_constraint AS c
     WHERE c.conbin IS NOT NULL AND c.conrelid IN (SELECT oid FROM relation)
    UNION ALL
    SELECT i.indrelid, 'index', c.relname::pg_catalog.text,
           pg_catalog.concat(i.indexprs::pg_catalog.text, i.indpred::pg_catalog.text), c.tableoid, c.oid
      FROM pg_catalog.pg_index AS i
      JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
     WHERE (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL) AND i.indrelid IN (SELECT oid FROM relation)
), code (relation, what, name, detail, owner) AS MATERIALIZED (
    -- functions that an expression calls by name: of the server's own only those that run nothing else
    SELECT e.relation, e.what, e.name, p.oid::pg_catalog.regprocedure::pg_catalog.text, p.proowner
      FROM expression AS e
     CROSS JOIN LATERAL pg_catalog.regexp_matches(e.tree, ':(?:funcid|aggfnoid|winfnoid) ([0-9]+)', 'g') AS called
      JOIN pg_catalog.pg_proc AS p ON p.oid = (called[1])::pg_catalog.oid
      JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
     WHERE p.proname <> ALL (ARRAY['now', 'clock_timestamp', 'statement_timestamp', 'transaction_timestamp',
               'timezone', 'timeofday', 'nextval', 'gen_random_uuid', 'uuid_generate_v1', 'uuid_generate_v4',
               'uuidv4', 'uuidv7', 'lower', 'upper', 'btrim', 'length', 'char_length', 'date_part', 'extract',
               'concat', 'md5', 'random', 'floor', 'round', 'varchar', 'bpchar', 'numeric', 'timestamptz',
               'timestamp', 'interval', 'date', 'time', 'timetz', 'text', 'int4', 'int8', 'int2', 'float8', 'bool',
               'current_database', 'current_schema', 'to_timestamp', 'date_trunc', 'replace', 'substring', 'substr',
               'left', 'right', 'abs', 'octet_length', 'like', 'textregexeq', 'starts_with']::pg_catalog.name[])
        OR n.nspname <> 'pg_catalog'::pg_catalog.name
    UNION
    SELECT e.relation, e.what, e.name, 'operator ' operator(pg_catalog.||) o.oid::pg_catalog.regoperator::pg_catalog.text,
           o.oprowner
      FROM expression AS e
      JOIN pg_catalog.pg_depend AS d ON d.classid = e.classid AND d.objid = e.objid
      JOIN pg_catalog.pg_operator AS o
        ON d.refclassid = 'pg_catalog.pg_operator'::pg_catalog.regclass::pg_catalog.oid AND o.oid = d.refobjid
    UNION
    SELECT e.relation, e.what, e.name, 'type ' operator(pg_catalog.||) pg_catalog.format_type(t.oid, NULL), t.typowner
      FROM expression AS e
      JOIN pg_catalog.pg_depend AS d ON d.classid = e.classid AND d.objid = e.objid
      JOIN pg_catalog.pg_type AS t
        ON d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid AND t.oid = d.refobjid
    UNION
    SELECT r.oid, 'column', a.attname::pg_catalog.text, 'type ' operator(pg_catalog.||) pg_catalog.format_type(t.oid, NULL),
           t.typowner
      FROM relation AS r
      JOIN pg_catalog.pg_attribute AS a ON a.attrelid = r.oid AND a.attnum > 0::pg_catalog.int2 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
      JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace AND n.nspname <> 'pg_catalog'::pg_catalog.name
    UNION
    SELECT t.tgrelid, 'trigger', t.tgname::pg_catalog.text, p.oid::pg_catalog.regprocedure::pg_catalog.text, p.proowner
      FROM pg_catalog.pg_trigger AS t
      JOIN pg_catalog.pg_proc AS p ON p.oid = t.tgfoid
     WHERE NOT t.tgisinternal AND t.tgrelid IN (SELECT oid FROM relation)
       AND (?::pg_catalog.text IS NULL
            OR t.tgname <> 'audit_is_only_added_to'::pg_catalog.name
            OR p.prosrc <> ?::pg_catalog.text
            OR p.proconfig IS NOT NULL
            OR t.tgtype <> 58::pg_catalog.int2
            OR t.tgqual IS NOT NULL)
    UNION
    SELECT w.ev_class, 'rule', w.rulename::pg_catalog.text, '', r.relowner
      FROM relation AS r
      JOIN pg_catalog.pg_rewrite AS w ON w.ev_class = r.oid
     WHERE r.relkind IN ('r'::"char", 'p'::"char")
    UNION
    SELECT r.oid, 'row security', '', coalesce((SELECT pg_catalog.string_agg(p.polname::pg_catalog.text, ', ')
                                                  FROM pg_catalog.pg_policy AS p WHERE p.polrelid = r.oid), ''), r.relowner
      FROM relation AS r
     WHERE r.relrowsecurity OR r.oid IN (SELECT polrelid FROM pg_catalog.pg_policy)
    UNION
    SELECT r.oid, 'child table', '', c.oid::pg_catalog.regclass::pg_catalog.text, c.relowner
      FROM relation AS r
      JOIN pg_catalog.pg_inherits AS i ON i.inhparent = r.oid
      JOIN pg_catalog.pg_class AS c ON c.oid = i.inhrelid
    UNION
    SELECT r.oid, 'parent table', '', c.oid::pg_catalog.regclass::pg_catalog.text, c.relowner
      FROM relation AS r
      JOIN pg_catalog.pg_inherits AS i ON i.inhrelid = r.oid
      JOIN pg_catalog.pg_class AS c ON c.oid = i.inhparent
    UNION
    SELECT r.oid, 'foreign key', k.conname::pg_catalog.text, k.conrelid::pg_catalog.regclass::pg_catalog.text, c.relowner
      FROM relation AS r
      JOIN pg_catalog.pg_constraint AS k ON k.contype = 'f'::"char" AND (k.conrelid = r.oid OR k.confrelid = r.oid)
      JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
    UNION
    SELECT r.oid, 'relation', r.relkind::pg_catalog.text, '', r.relowner
      FROM relation AS r
), found (schema, relation, what, name, detail, owner) AS (
    SELECT r.nspname, r.relname, c.what, c.name, c.detail, c.owner
      FROM code AS c
      JOIN relation AS r ON r.oid = c.relation
    UNION ALL
    SELECT n.nspname, NULL, 'schema', '', '', n.nspowner
      FROM pg_catalog.pg_namespace AS n
     WHERE n.nspname IN (SELECT schema FROM wanted)
)
SELECT f.schema, f.relation, f.what, f.name, f.detail, o.rolname AS owner,
       CASE WHEN o.oid = me.session OR o.rolsuper OR pg_catalog.pg_has_role(o.oid, me.session, 'MEMBER')
            THEN 'TRUSTED'
            WHEN o.oid = me.acting OR o.oid = d.datdba OR o.rolname = 'pg_database_owner'::pg_catalog.name
                 OR (NOT me.superuser AND pg_catalog.pg_has_role(me.session, o.oid, 'MEMBER'))
            THEN 'KNOWN'
            ELSE 'STRANGER' END AS trust
  FROM found AS f
 CROSS JOIN me
  JOIN pg_catalog.pg_database AS d ON d.datname = pg_catalog.current_database()
  LEFT JOIN pg_catalog.pg_roles AS o ON o.oid = f.owner
