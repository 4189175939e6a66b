package dev.pgparity.lint;

import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.ScriptStatement;
import dev.pgparity.lint.grammar.SqlGrammar;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.lint.grammar.SyntaxProblem;
import dev.pgparity.lint.grammar.TableChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges one file after the other; a file knows nothing of the one before. */
public final class Linter {
    private final SqlGrammar grammar;
    private final List<LintRule> rules;
    private final LintSettings settings;
    private final TableFacts facts;

    public Linter(SqlGrammar grammar, List<LintRule> rules, LintSettings settings, TableFacts facts) {
        this.grammar = grammar;
        this.rules = List.copyOf(rules);
        this.settings = settings;
        this.facts = facts;
    }

    /** What is to be said about a file, in its order. */
    public List<Finding> judge(String file, String sql) {
        SqlGrammar.Reading reading = grammar.read(sql);
        Judgement judgement = new Judgement(file, new TextPlaces(sql));
        NeverRun.judge(file, settings).ifPresent(judgement.findings::add);
        reading.problems().forEach(judgement::unreadable);
        ScriptState state =
                new ScriptState(settings, facts, reading.statements().size() == 1);
        ScriptStatement begin = null;
        for (ScriptStatement statement : reading.statements()) {
            begin = statement.statement() instanceof Statement.Begin ? statement : begin;
            judgement.about(statement, state);
            statement.parts().forEach(state::after);
            state.after(statement.statement());
        }
        if (state.begun() && begin != null) {
            judgement.open(begin);
        }
        return judgement.findings.stream()
                .sorted(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column))
                .toList();
    }

    /** Judges files that run one after the other: each knows what those before it have made. */
    public Series series() {
        return new Series();
    }

    /** Files in the order in which they run. */
    public final class Series {
        private final ScriptState state = new ScriptState(settings, facts, false);

        private Series() {}

        /** The next file, statement by statement; a statement that cannot be read is not among them. */
        public JudgedFile judge(String file, String sql) {
            SqlGrammar.Reading reading = grammar.read(sql);
            Judgement judgement = new Judgement(file, new TextPlaces(sql));
            reading.problems().forEach(judgement::unreadable);
            List<JudgedFile.Judged> statements = new ArrayList<>();
            for (ScriptStatement statement : reading.statements()) {
                List<Finding> here = judgement.unsuppressed(statement, state);
                statements.add(new JudgedFile.Judged(statement, here, fillsNewColumns(statement.statement(), state)));
                statement.parts().forEach(state::after);
                state.after(statement.statement());
            }
            state.newFile();
            return new JudgedFile(statements, judgement.findings);
        }
    }

    private static boolean fillsNewColumns(Statement statement, ScriptState before) {
        return statement instanceof Statement.Update update
                && !update.columns().isEmpty()
                && update.columns().stream().allMatch(column -> before.isNewColumn(update.table(), column));
    }

    /** What is said about one file. */
    private final class Judgement {
        private final List<Finding> findings = new ArrayList<>();
        private final String file;
        private final TextPlaces places;

        Judgement(String file, TextPlaces places) {
            this.file = file;
            this.places = places;
        }

        void unreadable(SyntaxProblem problem) {
            findings.add(finding(
                    "syntax",
                    Severity.ERROR,
                    Concern.FAILURE,
                    problem.at(),
                    problem.at() + 1,
                    "",
                    "This cannot be read as SQL: " + problem.message() + ".",
                    "Correct it; what cannot be read cannot be judged."));
        }

        void open(ScriptStatement begin) {
            LintRule rule = new OpenTransaction();
            say(rule, begin.at(), begin.end(), "", null, OpenTransaction.MESSAGE, OpenTransaction.INSTEAD)
                    .ifPresent(findings::add);
        }

        void about(ScriptStatement statement, ScriptState state) {
            List<Finding> here = unsuppressed(statement, state);
            Set<String> allowed = allowed(statement, here);
            here.stream().filter(finding -> !allowed.contains(finding.rule())).forEach(findings::add);
        }

        /** Whatever somebody allowed: a reason does not make a rule blind. */
        List<Finding> unsuppressed(ScriptStatement statement, ScriptState state) {
            List<Finding> here = new ArrayList<>();
            for (LintRule rule : rules) {
                Report report = (at, object, table, message, instead) -> say(
                                rule, at < 0 ? statement.at() : at, end(statement, at), object, table, message, instead)
                        .ifPresent(here::add);
                statement.parts().forEach(part -> rule.judge(part, state, report));
                rule.judge(statement.statement(), state, report);
            }
            return here;
        }

        /** Behind the part of a statement that begins here. */
        private int end(ScriptStatement statement, int at) {
            if (at < 0 || !(statement.statement() instanceof Statement.AlterTable alter)) {
                return statement.end();
            }
            return alter.changes().stream().mapToInt(TableChange::at).filter(next -> next > at).min().stream()
                    .map(next -> places.wordEnd(next))
                    .findFirst()
                    .orElse(statement.end());
        }

        /** The rules that somebody allows here with a reason; without one, or without need, that is said. */
        private Set<String> allowed(ScriptStatement statement, List<Finding> here) {
            Set<String> allowed = new HashSet<>();
            for (Suppression suppression : Suppression.of(statement)) {
                int end = suppression.at() + suppression.rule().length();
                if (suppression.reason().isEmpty()) {
                    findings.add(finding(
                            "allow-without-reason",
                            Severity.ERROR,
                            Concern.POLICY,
                            suppression.at(),
                            end,
                            suppression.rule(),
                            "A rule is allowed here, but nobody says why.",
                            "Write the reason behind a colon: -- pgparity:allow " + suppression.rule() + ": why"));
                } else if (here.stream().noneMatch(finding -> finding.rule().equals(suppression.rule()))) {
                    findings.add(finding(
                            "unused-allow",
                            Severity.NOTICE,
                            Concern.POLICY,
                            suppression.at(),
                            end,
                            suppression.rule(),
                            "Nothing here needs " + suppression.rule() + " to be allowed.",
                            "Take the comment away."));
                } else {
                    allowed.add(suppression.rule());
                }
            }
            return allowed;
        }

        private Optional<Finding> say(
                LintRule rule, int at, int end, String object, @Nullable Name table, String message, String instead) {
            Optional<Severity> chosen = settings.severities().getOrDefault(rule.name(), Optional.of(rule.severity()));
            boolean asked = rule.concern() != Concern.STYLE
                    || settings.style()
                    || settings.severities().containsKey(rule.name());
            if (chosen.isEmpty() || !asked) {
                return Optional.empty();
            }
            OptionalLong rows = table == null ? OptionalLong.empty() : facts.rows(table);
            boolean small =
                    rule.concern() == Concern.WAITING && rows.isPresent() && rows.getAsLong() <= settings.smallTable();
            String size = rows.isPresent()
                    ? String.format(Locale.ROOT, " %s has about %,d rows.", table, rows.getAsLong())
                    : "";
            return Optional.of(finding(
                    rule.name(),
                    small ? Severity.NOTICE : chosen.get(),
                    rule.concern(),
                    at,
                    end,
                    object,
                    message + size,
                    instead));
        }

        private Finding finding(
                String rule,
                Severity severity,
                Concern concern,
                int at,
                int end,
                String object,
                String message,
                String instead) {
            return new Finding(
                    rule,
                    severity,
                    concern,
                    file,
                    places.line(at),
                    places.column(at),
                    places.length(at, end),
                    object,
                    message,
                    instead);
        }
    }
}
