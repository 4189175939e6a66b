package dev.pgparity.testkit;

/** Rows for whatever tables a database has: the same ones for the same schema, as many of eight a table as it takes. */
public final class SampleRows {
    /** A script; what a constraint refuses is left out. */
    public static final String SQL = """
            DO $rows$
            DECLARE
                t record;
                c record;
                names text;
                given text;
            BEGIN
                SET LOCAL check_function_bodies = off;
                FOR t IN SELECT r.oid, r.oid::regclass::text AS name FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace
                          WHERE r.relkind IN ('r', 'p') AND NOT r.relispartition AND n.nspname !~ '^(pg_|information_schema)'
                          ORDER BY r.oid
                LOOP
                    FOR i IN 1..8 LOOP
                        names := NULL;
                        given := NULL;
                        FOR c IN SELECT a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull, a.attnum,
                                        coalesce(nullif(y.typbasetype, 0), y.oid) AS base, y.typtype
                                   FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
                                  WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                                  ORDER BY a.attnum
                        LOOP
                            names := concat_ws(', ', names, quote_ident(c.attname));
                            given := concat_ws(', ', given, CASE
                                WHEN NOT c.attnotnull AND (i + c.attnum) % 3 = 0 THEN 'NULL'
                                WHEN c.typtype = 'e' THEN (SELECT quote_literal((array_agg(enumlabel ORDER BY enumsortorder))[1 + (i + c.attnum) % count(*)])
                                                             FROM pg_enum WHERE enumtypid = c.base)
                                WHEN c.attname = 'kind' THEN quote_literal((ARRAY['a', 'b', 'c'])[1 + i % 3])
                                WHEN c.base IN (20, 21, 23, 1700, 701) THEN (CASE WHEN c.attname = 'id' THEN i ELSE i * c.attnum % 5 END)::text
                                WHEN c.base IN (25, 1043) THEN quote_literal('v' || i % 4)
                                WHEN c.base IN (1082, 1114) THEN quote_literal((date '2020-01-01' + i)::text)
                                WHEN c.base = 16 THEN (i % 2 = 0)::text
                                WHEN c.base = 3802 THEN quote_literal('{"i": ' || i || '}')
                                WHEN c.base = 2950 THEN quote_literal(md5(i::text)::uuid)
                                WHEN c.base IN (1007, 1016) THEN quote_literal('{1,' || i || '}')
                                WHEN c.base = 3904 THEN quote_literal('[' || i || ',' || i + 2 || ')')
                                ELSE 'NULL' END);
                        END LOOP;
                        BEGIN
                            EXECUTE 'INSERT INTO ' || t.name || ' (' || names || ') OVERRIDING SYSTEM VALUE VALUES (' || given || ')';
                        EXCEPTION WHEN OTHERS THEN
                            NULL; -- a constraint forbids this one
                        END;
                    END LOOP;
                END LOOP;
            END
            $rows$;
            """;

    private SampleRows() {}
}
