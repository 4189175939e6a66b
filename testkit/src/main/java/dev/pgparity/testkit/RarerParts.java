package dev.pgparity.testkit;

import dev.pgparity.testkit.WideSchema.Column;
import dev.pgparity.testkit.WideSchema.Part;
import dev.pgparity.testkit.WideSchema.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** One part of a kind that not every schema has, with random attributes. */
final class RarerParts {
    private final Random random;
    private final WideSchema schema;

    RarerParts(Random random, WideSchema schema) {
        this.random = random;
        this.schema = schema;
    }

    Part part(String name) {
        return switch (random.nextInt(20)) {
            case 0 -> sequence(name);
            case 1 -> composite(name);
            case 2 -> aggregate(name);
            case 3 -> operator(name);
            case 4 -> textSearch(name);
            case 5 -> publication(name);
            case 6 -> foreign(name);
            case 7 -> rule(name);
            case 8 -> eventTrigger(name);
            case 9 -> defaultPrivileges();
            case 10 -> procedure(name);
            case 11 -> collation(name);
            case 12 -> constraintTrigger(name);
            case 13 -> identity();
            case 14 -> cast(name);
            case 15 -> rows(name);
            case 16 -> checkedView(name);
            case 17 -> exclusion(name);
            case 18 -> range(name);
            default -> atomic(name);
        };
    }

    private Part sequence(String name) {
        String table = table();
        String owner = random.nextInt(3) == 0 && !sql(table).contains(".")
                ? "; ALTER SEQUENCE " + name + " OWNED BY " + sql(table) + ".id"
                : "";
        String use = random.nextBoolean()
                ? "; ALTER TABLE " + sql(table) + " ALTER COLUMN id SET DEFAULT nextval('" + name + "')"
                : "";
        return new Part(
                Stage.READER,
                "CREATE SEQUENCE " + name + " AS " + pick("bigint", "integer") + " INCREMENT " + (1 + random.nextInt(3))
                        + pick("", " CYCLE", " CACHE 7", " MINVALUE -5 START 2") + owner + use,
                Set.of(table),
                Set.of(name));
    }

    private Part composite(String name) {
        String table = table();
        String users = random.nextBoolean()
                ? "; CREATE TABLE " + name + "_t (id bigint PRIMARY KEY, v " + name + ", w " + name + "[])"
                : "; CREATE FUNCTION " + name + "_f(x " + name
                        + ") RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 1::bigint'";
        return new Part(
                Stage.READER,
                "CREATE TYPE " + name + " AS (a " + pick("integer", "bigint", "text") + ", "
                        + pick("b text COLLATE \"C\"", "b d0", "b e1", "c numeric(9,3)") + ")" + users,
                Set.of(table, "d0", "e1"),
                Set.of(name));
    }

    private Part aggregate(String name) {
        return new Part(
                Stage.READER,
                "CREATE FUNCTION " + name
                        + "_s(s bigint, v bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2 * "
                        + random.nextInt(3) + "'; CREATE AGGREGATE " + name + "(bigint) (SFUNC = " + name
                        + "_s, STYPE = bigint" + pick("", ", INITCOND = '0'", ", FINALFUNC = f0", ", PARALLEL = safe")
                        + ")",
                Set.of("f0"),
                Set.of(name));
    }

    private Part operator(String name) {
        String table = table();
        String symbol = pick("@#", "<#>", "#=#");
        String view = random.nextBoolean()
                ? "; CREATE VIEW " + name + " AS SELECT id " + symbol + name.length() + "::bigint AS v FROM "
                        + sql(table)
                : "";
        return new Part(
                Stage.READER,
                "DO $$BEGIN IF to_regoperator('" + symbol + "(bigint,bigint)') IS NULL THEN CREATE FUNCTION " + name
                        + "_o(a bigint, b bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2 + "
                        + random.nextInt(3) + "'; CREATE OPERATOR " + symbol + " (FUNCTION = " + name
                        + "_o, LEFTARG = bigint, RIGHTARG = bigint"
                        + pick("", ", COMMUTATOR = OPERATOR(" + symbol + ")")
                        + "); END IF; END$$" + view,
                Set.of(table),
                Set.of(name));
    }

    private Part textSearch(String name) {
        return new Part(
                Stage.FUNCTION,
                "CREATE TEXT SEARCH DICTIONARY " + name + "_d (TEMPLATE = simple, "
                        + pick("Accept = false", "StopWords = english")
                        + "); CREATE TEXT SEARCH CONFIGURATION " + name + " (COPY = " + pick("simple", "english")
                        + "); ALTER TEXT SEARCH CONFIGURATION " + name + " ALTER MAPPING FOR "
                        + pick("asciiword", "word, hword")
                        + " WITH " + name + "_d" + pick("", ", simple"),
                Set.of(),
                Set.of(name));
    }

    private Part publication(String name) {
        String table = table();
        String chosen = column(table);
        Column known = schema.at(table).columns().get(chosen);
        String column = known == null || known.isPlain() ? chosen : "id"; // no generated one
        return new Part(
                Stage.REMARK,
                "CREATE PUBLICATION " + name + " FOR "
                        + pick(
                                "TABLE " + sql(table),
                                "TABLE " + sql(table) + " (id" + (column.equals("id") ? "" : ", " + column) + ")",
                                "TABLE " + sql(plainTable()) + " WHERE (id > 3)",
                                "TABLES IN SCHEMA app",
                                "ALL TABLES")
                        + " WITH (publish_via_partition_root" + pick("", ", publish = 'insert'") + ")",
                Set.of(table, table + "." + column),
                Set.of());
    }

    private Part foreign(String name) {
        return new Part(
                Stage.READER,
                "CREATE FOREIGN DATA WRAPPER " + name + "_w OPTIONS (" + pick("debug 'true'", "a 'b', c 'd'")
                        + "); CREATE SERVER "
                        + name + "_s" + pick("", " TYPE 'x' VERSION '1'", " VERSION '2'") + " FOREIGN DATA WRAPPER "
                        + name
                        + "_w; CREATE FOREIGN TABLE " + name + " (id bigint" + pick(" NOT NULL", "", " OPTIONS (c 'd')")
                        + ", v " + pick("text", "e0", "integer DEFAULT 3") + ") SERVER " + name + "_s OPTIONS ("
                        + pick("t 'u'", "t 'v', w 'x'") + ")"
                        + pick("", "; CREATE USER MAPPING FOR case_bob SERVER " + name + "_s OPTIONS (user 'u')"),
                Set.of("e0"),
                Set.of(name));
    }

    private Part rule(String name) {
        String table = plainTable();
        return new Part(
                Stage.WATCHER,
                "CREATE RULE " + name + " AS ON " + pick("INSERT", "UPDATE", "DELETE") + " TO " + sql(table)
                        + pick("", " WHERE f0(1) > 100") + " DO "
                        + pick("ALSO NOTHING", "ALSO SELECT 1"),
                Set.of(table, "f0"),
                Set.of());
    }

    private Part eventTrigger(String name) {
        return new Part(
                Stage.REMARK,
                "CREATE FUNCTION " + name
                        + "_e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END'; CREATE EVENT TRIGGER "
                        + name + " ON " + pick("ddl_command_start", "ddl_command_end", "sql_drop")
                        + pick("", " WHEN TAG IN ('CREATE TABLE', 'DROP VIEW')") + " EXECUTE FUNCTION " + name + "_e()"
                        + pick("", "; ALTER EVENT TRIGGER " + name + " DISABLE"),
                Set.of(),
                Set.of());
    }

    private Part defaultPrivileges() {
        return new Part(
                Stage.REMARK,
                "ALTER DEFAULT PRIVILEGES" + pick("", " IN SCHEMA app", " FOR ROLE case_alice") + " "
                        + pick(
                                "GRANT SELECT ON TABLES TO case_bob",
                                "REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC",
                                "GRANT USAGE ON SEQUENCES TO case_team WITH GRANT OPTION",
                                "GRANT USAGE ON TYPES TO case_bob"),
                Set.of(),
                Set.of());
    }

    private Part procedure(String name) {
        String table = table();
        return new Part(
                Stage.READER,
                pick(
                        "CREATE PROCEDURE " + name + "(INOUT n bigint DEFAULT " + random.nextInt(9)
                                + ") LANGUAGE plpgsql AS 'BEGIN n := n + 1; END'",
                        "CREATE FUNCTION " + name
                                + "(a bigint, b text DEFAULT 'x', VARIADIC c integer[] DEFAULT '{}') RETURNS SETOF "
                                + sql(table) + " LANGUAGE sql STABLE ROWS " + (10 + random.nextInt(9))
                                + " COST 7 AS 'SELECT * FROM "
                                + sql(table) + " WHERE id = $1'",
                        "CREATE FUNCTION " + name + "(x anyelement, y anyarray) RETURNS anyelement LANGUAGE sql "
                                + pick("STRICT", "IMMUTABLE PARALLEL SAFE", "VOLATILE") + " AS 'SELECT $1'",
                        "CREATE FUNCTION " + name + "(OUT a integer, OUT b text) LANGUAGE sql"
                                + pick("", " SET search_path = app, pg_temp")
                                + " SECURITY DEFINER AS 'SELECT 1, NULL'"),
                Set.of(table),
                Set.of(name));
    }

    private Part collation(String name) {
        return new Part(
                Stage.TYPE,
                "CREATE COLLATION " + name + " (provider = icu, locale = '" + pick("de", "und-u-ks-level2", "sv") + "'"
                        + pick("", ", deterministic = false") + "); CREATE TABLE " + name + "_t (a text COLLATE " + name
                        + pick(" PRIMARY KEY", " UNIQUE", "") + ")",
                Set.of(),
                Set.of(name));
    }

    private Part constraintTrigger(String name) {
        String table = plainTable();
        return new Part(
                Stage.WATCHER,
                "CREATE CONSTRAINT TRIGGER " + name + " AFTER " + pick("INSERT", "UPDATE OR DELETE") + " ON "
                        + sql(table)
                        + pick("", " DEFERRABLE INITIALLY DEFERRED") + " FOR EACH ROW" + pick("", " WHEN (f0(1) > 2)")
                        + " EXECUTE FUNCTION trigger_fn()"
                        + pick("", "; ALTER TABLE " + sql(table) + " ENABLE ALWAYS TRIGGER " + name),
                Set.of(table, "trigger_fn", "f0"),
                Set.of());
    }

    private Part identity() {
        String table = plainTable();
        String change = pick(
                " REPLICA IDENTITY FULL",
                " REPLICA IDENTITY NOTHING",
                " SET (fillfactor = 80)",
                " SET (autovacuum_enabled = false, toast.autovacuum_enabled = false)",
                " FORCE ROW LEVEL SECURITY");
        boolean hasRows = schema.at(table).mayHaveHeirs();
        return new Part(
                Stage.REMARK,
                "ALTER TABLE " + sql(table) + (hasRows ? change : " FORCE ROW LEVEL SECURITY"),
                Set.of(table),
                Set.of());
    }

    private Part cast(String name) {
        return new Part(
                Stage.READER,
                "CREATE TYPE " + name + " AS (v bigint); CREATE FUNCTION " + name + "_c(" + name
                        + ") RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT ($1).v'; CREATE CAST (" + name
                        + " AS bigint) WITH FUNCTION "
                        + name + "_c(" + name + ")" + pick("", " AS ASSIGNMENT", " AS IMPLICIT") + "; COMMENT ON CAST ("
                        + name
                        + " AS bigint) IS 'c" + random.nextInt(3) + "'",
                Set.of(),
                Set.of(name));
    }

    private Part rows(String name) {
        String table = table();
        String type = pick("bigint", "text");
        return new Part(
                Stage.READER,
                "CREATE FUNCTION " + name + "() RETURNS TABLE (k bigint, n " + type
                        + ") LANGUAGE sql STABLE AS 'SELECT id, NULL::" + type + " FROM " + sql(table)
                        + "'; CREATE VIEW " + name + "_v AS SELECT * FROM " + name + "()",
                Set.of(table),
                Set.of(name));
    }

    private Part checkedView(String name) {
        String table = plainTable();
        return new Part(
                Stage.VIEW,
                "CREATE VIEW " + name + " WITH (" + pick("security_invoker = true", "check_option = local")
                        + ") AS SELECT id FROM "
                        + sql(table) + " WHERE id > " + random.nextInt(5) + "; CREATE TRIGGER " + name
                        + "_t INSTEAD OF INSERT ON " + name
                        + " FOR EACH ROW EXECUTE FUNCTION trigger_fn()"
                        + pick("", "; ALTER VIEW " + name + " ALTER COLUMN id SET DEFAULT 3"),
                Set.of(table, "trigger_fn"),
                Set.of(name));
    }

    private Part exclusion(String name) {
        return new Part(
                Stage.READER,
                "CREATE TABLE " + name + " (id bigint PRIMARY KEY, r int4range, s " + pick("tsrange", "numrange")
                        + ", EXCLUDE USING gist (r WITH &&" + pick("", ", s WITH =") + ")" + pick("", " WHERE (id > 4)")
                        + pick("", " DEFERRABLE") + ")",
                Set.of(),
                Set.of(name));
    }

    private Part range(String name) {
        return new Part(
                Stage.READER,
                "CREATE TYPE " + name + " AS RANGE (SUBTYPE = " + pick("float8", "date", "text")
                        + pick("", ", MULTIRANGE_TYPE_NAME = " + name + "_many") + "); CREATE TABLE " + name + "_t (a "
                        + name + " NOT NULL, b " + name + "[])",
                Set.of(),
                Set.of(name));
    }

    private Part atomic(String name) {
        String table = table();
        return new Part(
                Stage.READER,
                "CREATE FUNCTION " + name + "(x bigint) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT f0(id) + "
                        + random.nextInt(3) + " FROM " + sql(table) + " WHERE id = x; END; CREATE FUNCTION " + name
                        + "_n() RETURNS bigint LANGUAGE sql RETURN " + name + "(2)",
                Set.of(table, "f0"),
                Set.of(name));
    }

    private String table() {
        return pick(schema.tables().keySet());
    }

    private String plainTable() {
        List<String> plain = schema.plain();
        return plain.isEmpty() ? table() : pick(plain);
    }

    private String column(String table) {
        Map<String, Column> columns = schema.at(table).columns();
        return columns.isEmpty() ? "id" : pick(columns.keySet());
    }

    private String sql(String table) {
        return schema.at(table).sqlName();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String pick(Collection<String> choices) {
        return new ArrayList<>(choices).get(random.nextInt(choices.size()));
    }
}
