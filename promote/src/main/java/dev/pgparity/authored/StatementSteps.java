package dev.pgparity.authored;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Finding;
import dev.pgparity.lint.JudgedFile;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Probe;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of one file: a statement each, statements that only write or set something together. */
final class StatementSteps {
    private static final int TITLE = 90;
    private static final int SHOWN_TEXT = 4000;
    private static final Set<String> COLUMN_RULES = Set.of(
            "drop-column",
            "change-column-type",
            "widen-column-type",
            "set-not-null",
            "drop-not-null",
            "rename-column",
            "add-column-rewrite");
    private static final Pattern CALL = Pattern.compile("(?:\"([^\"]+)\"|([A-Za-z_][A-Za-z0-9_$]*))\\s*\\(");
    private static final Set<String> EMPTYING = Set.of("drop-table", "truncate", "truncate-cascade", "delete-all");

    private final String place;
    private final CatalogNames names;
    private final Catalog target;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> opaque = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final Set<String> functions;

    /**
     * @param place the name of the file that the statements stand in
     * @param functions names of functions that are not PostgreSQL's own; those that the file makes are added
     */
    StatementSteps(String place, CatalogNames names, Catalog target, Set<String> functions) {
        this.functions = functions;
        this.place = place;
        this.names = names;
        this.target = target;
    }

    List<Step> steps() {
        flush();
        return List.copyOf(steps);
    }

    List<String> opaque() {
        return List.copyOf(opaque);
    }

    /** Nobody reads it whole. */
    void tooLarge(int statements) {
        Step step = Step.go(file(), Action.ALTER)
                .summary(statements + " statements of " + place)
                .build();
        opaque.add(step.summary());
        steps.add(step);
    }

    void add(JudgedFile judged, String text) {
        for (Finding unreadable : judged.unreadable()) {
            Step step = Step.go(file(), Action.ALTER)
                    .summary("a statement that cannot be read (" + place + ":" + unreadable.line() + ")")
                    .build();
            opaque.add(step.summary());
            steps.add(step);
        }
        for (JudgedFile.Judged one : judged.statements()) {
            if (one.statement().statement() instanceof Statement.CreateFunction made) {
                functions.add(made.function().last());
            }
        }
        for (JudgedFile.Judged one : judged.statements()) {
            String statement = text.substring(
                            one.statement().at(),
                            Math.min(text.length(), one.statement().end()))
                    .strip();
            boolean unseen = isUnseen(one, statement);
            if (isPlain(one) && !unseen) {
                plain.add(statement);
                continue;
            }
            flush();
            Step step = step(one, statement, line(text, one.statement().at()));
            steps.add(step);
            if (unseen) {
                opaque.add(step.summary());
            }
        }
    }

    /** It runs code that stands elsewhere. */
    private boolean isUnseen(JudgedFile.Judged one, String statement) {
        return switch (one.statement().statement()) {
            case Statement.Block block -> true;
            case Statement.Select select -> callsFunction(statement);
            case Statement.Insert insert -> callsFunction(statement);
            case Statement.Update update -> callsFunction(statement);
            case Statement.Delete delete -> callsFunction(statement);
            default -> false;
        };
    }

    /** A function of the target's, or of these files; those of PostgreSQL itself change nothing of the schema. */
    private boolean callsFunction(String statement) {
        Matcher call = CALL.matcher(statement);
        while (call.find()) {
            String name = call.group(1) != null ? call.group(1) : call.group(2).toLowerCase(Locale.ROOT);
            if (functions.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(JudgedFile.Judged one) {
        boolean silent = one.findings().stream()
                .allMatch(finding -> RuleHazards.of(finding).isEmpty());
        return silent
                && one.statement().parts().isEmpty()
                && switch (one.statement().statement()) {
                    case Statement.Insert insert -> true;
                    case Statement.Select select -> true;
                    case Statement.Setting setting -> true;
                    case Statement.Begin begin -> true;
                    case Statement.End end -> true;
                    default -> false;
                };
    }

    private void flush() {
        if (plain.isEmpty()) {
            return;
        }
        StepBuilder step = Step.go(file(), Action.ALTER)
                .summary(
                        plain.size() == 1
                                ? title(plain.getFirst())
                                : title(plain.getFirst()) + " and " + (plain.size() - 1) + " more plain "
                                        + (plain.size() == 2 ? "statement" : "statements"));
        int shown = 0;
        for (String statement : plain) {
            shown += statement.length();
            if (shown > SHOWN_TEXT) {
                break;
            }
            step.sql(SqlText.authored(statement));
        }
        steps.add(step.build());
        plain.clear();
    }

    private Step step(JudgedFile.Judged one, String statement, int line) {
        StepBuilder step = Step.go(subject(one), Action.ALTER)
                .summary(title(statement) + " (" + place + ":" + line + ")")
                .sql(SqlText.authored(statement));
        for (StatementLocks.Held held : StatementLocks.of(one.statement().statement())) {
            names.relation(held.table()).ifPresent(relation -> {
                if (held.whileWorking()) {
                    step.lockWhileWorking(relation, held.mode());
                } else {
                    step.lock(relation, held.mode());
                }
            });
        }
        boolean contracts = false;
        Set<String> told = new LinkedHashSet<>();
        for (Finding finding : one.findings()) {
            for (HazardKind kind : RuleHazards.of(finding)) {
                Optional<ObjectId> object = object(finding, one);
                boolean harmless = kind == HazardKind.DATA_LOSS && one.fillsNewColumns();
                if (object.isEmpty() || harmless || !told.add(kind + " " + object.get())) {
                    continue;
                }
                step.hazard(kind, object.get(), sentence(finding));
                probe(finding, kind, object.get()).ifPresent(step::probe);
                contracts |=
                        kind == HazardKind.BREAKS_RUNNING_CODE || finding.rule().startsWith("drop-");
            }
        }
        return step.phase(contracts ? Phase.CONTRACT : Phase.EXPAND).build();
    }

    /** The plan's own sentence has no full stop. */
    private static String sentence(Finding finding) {
        return finding.message().replaceAll("\\.$", "");
    }

    /** What the finding is about; empty where the target has nothing of it and nothing would be lost. */
    private Optional<ObjectId> object(Finding finding, JudgedFile.Judged one) {
        String text = finding.object().split(", ")[0];
        Optional<ObjectId> known = names.find(text, kinds(finding.rule()));
        if (known.isPresent()) {
            return known;
        }
        boolean nothingThere = finding.concern() == Concern.DATA
                && one.statement().statement() instanceof Statement.Drop drop
                && drop.ifExists();
        return nothingThere ? Optional.empty() : Optional.of(names.assumed(text));
    }

    private static List<Kind> kinds(String rule) {
        if (COLUMN_RULES.contains(rule)) {
            return List.of(Kind.COLUMN);
        }
        return switch (rule) {
            case "drop-constraint" -> List.of(Kind.CONSTRAINT);
            case "drop-index", "reindex" -> List.of(Kind.INDEX);
            case "drop-schema" -> List.of(Kind.SCHEMA);
            case "drop-policy" -> List.of(Kind.POLICY, Kind.TABLE);
            case "disable-trigger" -> List.of(Kind.TRIGGER, Kind.TABLE);
            default ->
                List.of(
                        Kind.TABLE,
                        Kind.FOREIGN_TABLE,
                        Kind.VIEW,
                        Kind.MATERIALIZED_VIEW,
                        Kind.FUNCTION,
                        Kind.PROCEDURE,
                        Kind.AGGREGATE,
                        Kind.TYPE,
                        Kind.DOMAIN,
                        Kind.SEQUENCE,
                        Kind.EXTENSION,
                        Kind.PUBLICATION,
                        Kind.TRIGGER,
                        Kind.RULE,
                        Kind.COLUMN,
                        Kind.CONSTRAINT,
                        Kind.INDEX);
        };
    }

    /** Whether there is anything to lose: a value in the column, a row in the table. */
    private Optional<Probe> probe(Finding finding, HazardKind kind, ObjectId object) {
        if (kind != HazardKind.DATA_LOSS || !target.has(object)) {
            return Optional.empty();
        }
        if (finding.rule().equals("drop-column") && object instanceof ObjectId.Member column) {
            return Optional.of(new Probe(
                    kind,
                    object,
                    SqlText.of("SELECT 1 FROM {} WHERE {} IS NOT NULL LIMIT 1", column.relation(), column.name()),
                    SqlText.of("SELECT count({}), count(*) FROM {}", column.name(), column.relation()),
                    SqlText.EMPTY));
        }
        if (EMPTYING.contains(finding.rule())
                && object.kind() == Kind.TABLE
                && object instanceof ObjectId.InSchema table) {
            return Optional.of(new Probe(
                    kind,
                    object,
                    SqlText.of("SELECT 1 FROM {} LIMIT 1", table.name()),
                    SqlText.of("SELECT count(*), count(*) FROM {}", table.name()),
                    SqlText.EMPTY));
        }
        return Optional.empty();
    }

    private ObjectId subject(JudgedFile.Judged one) {
        return StatementLocks.of(one.statement().statement()).stream()
                .flatMap(held -> names.relation(held.table()).stream())
                .findFirst()
                .or(() -> one.findings().stream()
                        .flatMap(finding -> object(finding, one).stream())
                        .findFirst())
                .orElse(file());
    }

    /** Where a statement is about no object of the target, the schema that it works in. */
    private static ObjectId file() {
        return new ObjectId.Global(Kind.SCHEMA, new Identifier("public"));
    }

    private static String title(String statement) {
        String line =
                statement.replaceAll("--[^\n]*", " ").replaceAll("\\s+", " ").strip();
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
