package dev.pgparity.lint;

import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.ScriptStatement;
import dev.pgparity.lint.grammar.SqlGrammar;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.lint.grammar.SyntaxProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
        TextPlaces places = new TextPlaces(sql);
        List<Finding> findings = new ArrayList<>();
        NeverRun.judge(file, settings).ifPresent(findings::add);
        SqlGrammar.Reading reading = grammar.read(sql);
        for (SyntaxProblem problem : reading.problems()) {
            findings.add(finding(
                    "syntax", Severity.ERROR, Concern.FAILURE, file, places, problem.at(), "",
                    "This cannot be read as SQL: " + problem.message() + ".",
                    "Correct it; what cannot be read cannot be judged."));
        }
        ScriptState state = new ScriptState(settings);
        for (ScriptStatement statement : reading.statements()) {
            judge(file, places, statement, state, findings);
            statement.parts().forEach(state::after);
            state.after(statement.statement());
        }
        if (state.begun()) {
            add(new OpenTransaction(), file, places, lastBegin(reading), "", null, OpenTransaction.MESSAGE,
                    OpenTransaction.INSTEAD, findings);
        }
        findings.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        return findings;
    }

    private static int lastBegin(SqlGrammar.Reading reading) {
        return reading.statements().stream()
                .filter(statement -> statement.statement() instanceof Statement.Begin)
                .reduce((before, after) -> after)
                .map(ScriptStatement::at)
                .orElse(0);
    }

    private void judge(
            String file, TextPlaces places, ScriptStatement statement, ScriptState state, List<Finding> findings) {
        List<Suppression> suppressions = Suppression.of(statement);
        List<Finding> here = new ArrayList<>();
        for (LintRule rule : rules) {
            Report report = (at, object, table, message, instead) -> add(
                    rule, file, places, at < 0 ? statement.at() : at, object, table, message, instead, here);
            statement.parts().forEach(part -> rule.judge(part, state, report));
            rule.judge(statement.statement(), state, report);
        }
        Set<String> allowed = new HashSet<>();
        for (Suppression suppression : suppressions) {
            if (suppression.reason().isEmpty()) {
                findings.add(finding(
                        "allow-without-reason", Severity.ERROR, Concern.POLICY, file, places, suppression.at(),
                        suppression.rule(), "A rule is allowed here, but nobody says why.",
                        "Write the reason behind a colon: -- pgparity:allow " + suppression.rule() + ": why"));
            } else if (here.stream().noneMatch(finding -> finding.rule().equals(suppression.rule()))) {
                findings.add(finding(
                        "unused-allow", Severity.NOTICE, Concern.POLICY, file, places, suppression.at(),
                        suppression.rule(), "Nothing here needs it to be allowed.", "Take the comment away."));
            } else {
                allowed.add(suppression.rule());
            }
        }
        here.stream().filter(finding -> !allowed.contains(finding.rule())).forEach(findings::add);
    }

    private void add(
            LintRule rule,
            String file,
            TextPlaces places,
            int at,
            String object,
            @Nullable Name table,
            String message,
            String instead,
            List<Finding> into) {
        Optional<Severity> chosen = settings.severities().getOrDefault(rule.name(), Optional.of(rule.severity()));
        boolean asked = rule.concern() != Concern.STYLE
                || settings.style()
                || settings.severities().containsKey(rule.name());
        if (chosen.isEmpty() || !asked) {
            return;
        }
        OptionalLong rows = table == null ? OptionalLong.empty() : facts.rows(table);
        boolean small = rule.concern() == Concern.WAITING
                && rows.isPresent()
                && rows.getAsLong() <= settings.smallTable();
        String size = rows.isPresent() ? String.format(java.util.Locale.ROOT, " It has about %,d rows.", rows.getAsLong()) : "";
        Severity severity = small ? Severity.NOTICE : chosen.get();
        into.add(finding(rule.name(), severity, rule.concern(), file, places, at, object, message + size, instead));
    }

    private static Finding finding(
            String rule,
            Severity severity,
            Concern concern,
            String file,
            TextPlaces places,
            int at,
            String object,
            String message,
            String instead) {
        return new Finding(
                rule, severity, concern, file, places.line(at), places.column(at), object, message, instead);
    }
}
