package dev.pgparity.authored;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.lint.JudgedFile;
import dev.pgparity.lint.LintSettings;
import dev.pgparity.lint.Linter;
import dev.pgparity.lint.TableFacts;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.PgGrammar;
import dev.pgparity.lint.rule.Rules;
import dev.pgparity.migrate.AppliedText;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationScript;
import dev.pgparity.migrate.TransactionRule;
import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What the grammar says of files that are to run on a target, one after the other. */
public final class AuthoredReview {
    /** A larger file is rows, not changes of a schema; it is not read whole. */
    private static final long LARGEST = 4L << 20;

    private final MigrationFolder folder;
    private final Optional<LintPolicy> gate;
    private final Catalog target;
    private final ToLongFunction<ObjectId> rows;
    private final CatalogNames names;

    /**
     * @param gate what the project asks of its files; empty where it asks nothing
     * @param target as it is before the first of them
     * @param rows about how many rows one of its tables has
     */
    public AuthoredReview(
            MigrationFolder folder, Optional<LintPolicy> gate, Catalog target, ToLongFunction<ObjectId> rows) {
        this.folder = folder;
        this.gate = gate;
        this.target = target;
        this.rows = rows;
        this.names = new CatalogNames(target, folder.schema().orElse(new Identifier("public")));
    }

    /** What applying them does, in this order. */
    public List<ReviewedMigration> applied(List<Migration> migrations) {
        return reviewed(migrations, false);
    }

    /** What taking them back by their rollback files does, in this order. */
    public List<ReviewedMigration> rolledBack(List<Migration> migrations) {
        return reviewed(migrations, true);
    }

    private List<ReviewedMigration> reviewed(List<Migration> migrations, boolean back) {
        Linter.Series series = new Linter(new PgGrammar(), Rules.all(), LintSettings.DEFAULT, new Facts()).series();
        List<ReviewedMigration> reviewed = new ArrayList<>();
        Set<String> functions = new HashSet<>();
        for (ObjectId id : target.ids()) {
            if (id instanceof ObjectId.Routine routine) {
                functions.add(routine.name().name().value());
            }
        }
        for (Migration migration : migrations) {
            MigrationScript script = folder.script(migration);
            List<Piece> pieces = back ? script.rollback() : script.apply();
            StatementSteps steps = new StatementSteps(place(migration, back), names, target, functions);
            List<String> failing = List.of();
            if (size(migration.file()) > LARGEST) {
                steps.tooLarge(pieces.size());
            } else {
                String text = back ? text(pieces) : AppliedText.of(migration.file(), script);
                JudgedFile judged = series.judge(migration.name(), text);
                steps.add(judged, text);
                failing = back ? List.of() : failing(migration, text);
            }
            reviewed.add(new ReviewedMigration(
                    migration,
                    digest(script),
                    script.transaction() && fits(pieces),
                    steps.steps(),
                    steps.opaque(),
                    failing));
        }
        return reviewed;
    }

    /** What is neither allowed in the file nor a hazard, which is decided on by its name. */
    private List<String> failing(Migration migration, String text) {
        return gate.map(policy -> new Linter(new PgGrammar(), Rules.all(), policy.settings(), new Facts())
                        .judge(migration.name(), text).stream()
                                .filter(policy::fails)
                                .filter(finding -> RuleHazards.of(finding).isEmpty())
                                .map(finding -> finding.file() + ":" + finding.line() + " " + finding.rule() + ": "
                                        + finding.message())
                                .toList())
                .orElse(List.of());
    }

    private static String place(Migration migration, boolean back) {
        return back
                ? migration
                        .rollback()
                        .map(file -> String.valueOf(file.getFileName()))
                        .orElse(migration.name())
                : migration.name();
    }

    private static boolean fits(List<Piece> pieces) {
        return TransactionRule.withoutFrame(pieces).stream()
                .noneMatch(piece -> TransactionRule.needsNone(piece) || TransactionRule.controls(piece));
    }

    /** Everything of its files that the runner sends, on the way there and back. */
    public static String digest(MigrationScript script) {
        return AppliedText.digest(Stream.of(script.check(), script.apply(), script.verify(), script.rollback())
                .flatMap(List::stream)
                .toList());
    }

    private static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.part() instanceof SqlStatement statement) {
                text.append(statement.text()).append(";\n");
            }
        }
        return text.toString();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // whoever reads it says what is wrong
        }
    }

    /** What the target's catalog tells the linter. */
    private final class Facts implements TableFacts {
        @Override
        public OptionalLong rows(Name table) {
            return OptionalLong.of(
                    names.relation(table).stream().mapToLong(rows).sum());
        }

        @Override
        public Optional<String> type(Name table, String column) {
            return names.relation(table)
                    .filter(id -> id.kind() == Kind.TABLE)
                    .map(ObjectId.InSchema.class::cast)
                    .map(ObjectId.InSchema::name)
                    .flatMap(relation -> type(relation, column));
        }

        private Optional<String> type(QualifiedName relation, String column) {
            return Optional.ofNullable(target.find(
                            new ObjectId.Member(Kind.COLUMN, relation, new Identifier(column)), Column.class))
                    .map(found -> found.type().sql());
        }
    }
}
