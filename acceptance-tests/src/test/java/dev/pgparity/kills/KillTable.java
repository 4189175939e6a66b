package dev.pgparity.kills;

import dev.pgparity.kills.KillTrial.Report;
import java.util.EnumMap;
import java.util.Map;

/** What came of a run of the suite, for docs/kills.md. */
final class KillTable {
    private final Map<Scenario, Counts> byScenario = new EnumMap<>(Scenario.class);
    private final Map<Kill, Counts> byKill = new EnumMap<>(Kill.class);
    private final Counts all = new Counts();

    /** How the target was found. */
    private static final class Counts {
        private int kills;
        private int unchanged;
        private int partial;
        private int landed;
        private int unknown;

        void add(Report report) {
            kills++;
            switch (report.state()) {
                case "unchanged" -> unchanged++;
                case "landed" -> landed++;
                default -> partial++;
            }
            if (report.code() == 5) {
                unknown++;
            }
        }

        String row(String title) {
            return "| " + title + " | " + kills + " | " + unchanged + " | " + partial + " | " + landed + " | " + unknown
                    + " |\n";
        }
    }

    void add(Scenario scenario, Kill kill, Report report) {
        byScenario.computeIfAbsent(scenario, k -> new Counts()).add(report);
        byKill.computeIfAbsent(kill, k -> new Counts()).add(report);
        all.add(report);
    }

    int kills() {
        return all.kills;
    }

    String text(int seed) {
        StringBuilder text = new StringBuilder("""
                # Kills

                `KillSuiteTest` kills processes of pgparity, or takes the target from under them, at random moments. After each kill the exit
                code, the message and the history must agree with what is found in the target, all rows must be there, the same
                command must reach its end, one undo must revert it, and nothing of ours may be left: no invalid index, no
                temporary object, no lock, no promotion that is said to run. A run in which one of these does not hold fails.

                Twenty kills run with every `mvn verify`, a thousand with `-Pfull`; `UPDATE=1 RUNS=100` writes this page from a run that passed.

                """);
        text.append("The last one: ")
                .append(all.kills)
                .append(" kills from seed ")
                .append(seed)
                .append(", all of them as they should be.\n\n");
        head(text, "killed while it ran");
        byScenario.forEach((scenario, counts) -> text.append(counts.row(scenario.title)));
        text.append('\n');
        head(text, "killed by");
        byKill.forEach((kill, counts) -> text.append(counts.row(kill.title)));
        text.append(all.row("**all**"));
        return text.toString();
    }

    private static void head(StringBuilder text, String first) {
        text.append("| ")
                .append(first)
                .append(" | kills | target found unchanged | part committed | landed | exit code 5 |\n")
                .append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
    }
}
