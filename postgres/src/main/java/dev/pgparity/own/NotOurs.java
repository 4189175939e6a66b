package dev.pgparity.own;

import dev.pgparity.own.Planted.Found;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** What is said of things under our names that cannot be trusted: each of them, and what to type. */
final class NotOurs {
    private static final ProblemCode CODE = new ProblemCode("own.not-trusted");

    private NotOurs() {}

    /**
     * Refuses to use the tables.
     *
     * @param tables what they are: {@code pgparity's tables}
     * @param otherwise what else can be done, one line each
     */
    static Problem refusal(String tables, List<Found> found, List<String> otherwise) {
        Problem.Builder problem = Problem.refused(
                CODE,
                "Using " + tables + " could run code of another role with the rights of this one, so nothing was run.");
        found.stream().map(NotOurs::sentence).distinct().forEach(line -> problem.detail(null, line));
        List<String> remedies =
                found.stream().flatMap(NotOurs::remedy).distinct().toList();
        if (!remedies.isEmpty()) {
            problem.next("Find out who made it and why. If it may go, run as its owner or as a superuser:");
            remedies.forEach(statement -> problem.next("  " + statement + ";"));
        }
        otherwise.forEach(problem::next);
        return problem.build();
    }

    private static String sentence(Found found) {
        String owner = " (owner: role " + found.owner() + ")";
        if (found.relation() == null) {
            return "schema " + found.schema() + " belongs to role " + found.owner()
                    + ", which is neither this role, nor a superuser, nor the database's owner";
        }
        String table = found.table().toString();
        return switch (found.what()) {
            case "relation" ->
                found.name().equals("r")
                        ? "table " + table + " belongs to role " + found.owner()
                                + ", which is neither this role, nor a superuser, nor the database's owner"
                        : table + " is a " + kind(found.name()) + ", not a table" + owner;
            case "trigger" -> "trigger " + found.name() + " on " + table + " calls " + found.detail() + owner;
            case "rule" -> "rule " + found.name() + " on " + table + owner;
            case "row security" ->
                "row security on " + table + (found.detail().isEmpty() ? "" : ": policy " + found.detail()) + owner;
            case "child table" -> found.detail() + " is a child table of " + table + owner;
            case "parent table" -> table + " is a child table of " + found.detail() + owner;
            case "foreign key" ->
                "foreign key " + found.name() + " between " + found.detail() + " and " + table + owner;
            default ->
                found.what() + " " + found.name() + " of " + table
                        + (found.detail().isEmpty() ? "" : " uses " + found.detail()) + owner;
        };
    }

    private static String kind(String letter) {
        return switch (letter) {
            case "v" -> "view";
            case "m" -> "materialized view";
            case "f" -> "foreign table";
            case "p" -> "partitioned table";
            case "S" -> "sequence";
            case "c" -> "composite type";
            default -> "relation of kind " + letter;
        };
    }

    private static Stream<String> remedy(Found found) {
        if (found.relation() == null) {
            return Stream.empty();
        }
        QualifiedName table = found.table();
        String name = found.name().isEmpty() ? "" : new Identifier(found.name()).sql();
        return switch (found.what()) {
            case "trigger" -> Stream.of("DROP TRIGGER " + name + " ON " + table.sql());
            case "rule" -> Stream.of("DROP RULE " + name + " ON " + table.sql());
            case "default of column" ->
                Stream.of("ALTER TABLE " + table.sql() + " ALTER COLUMN " + name + " DROP DEFAULT");
            case "generated column" -> Stream.of("ALTER TABLE " + table.sql() + " DROP COLUMN " + name);
            case "constraint" -> Stream.of("ALTER TABLE " + table.sql() + " DROP CONSTRAINT " + name);
            case "index" ->
                Stream.of("DROP INDEX " + new QualifiedName(table.schema(), new Identifier(found.name())).sql());
            case "row security" -> Stream.of("ALTER TABLE " + table.sql() + " DISABLE ROW LEVEL SECURITY");
            case "child table" -> Stream.of("ALTER TABLE " + found.detail() + " NO INHERIT " + table.sql());
            case "parent table" -> Stream.of("ALTER TABLE " + table.sql() + " NO INHERIT " + found.detail());
            case "foreign key" -> Stream.of("ALTER TABLE " + found.detail() + " DROP CONSTRAINT " + name);
            default -> Stream.empty();
        };
    }
}
