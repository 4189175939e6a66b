package dev.pgparity.evidence;

import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.verify.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence for CI servers: each proof a test case. */
final class EvidenceJunit {
    private final List<String> cases = new ArrayList<>();
    private int failures;

    private EvidenceJunit() {}

    static String text(Evidence evidence) {
        EvidenceJunit report = new EvidenceJunit();
        for (Evidence.Heard heard : evidence.heard()) {
            switch (heard.stage()) {
                case Stage.BackupVerified looked ->
                    report.add("backup " + looked.backup().id(), looked.backup().isVerified() ? null : "not restored");
                case Stage.Rehearsed rehearsed ->
                    report.add("rehearsal", rehearsed.rehearsed().failure().orElse(null));
                case Stage.Judged judged ->
                    report.add(
                            "group " + judged.group() + " before COMMIT",
                            judged.verdict() instanceof Verdict.Proven
                                    ? null
                                    : judged.verdict().sentence());
                case Stage.Proven proven ->
                    report.add(
                            proven.committed() ? "after COMMIT" : "nothing to do",
                            proven.verdict() instanceof Verdict.Proven
                                    ? null
                                    : proven.verdict().sentence());
                case Stage.ApplicationAsked asked ->
                    asked.findings()
                            .forEach(finding -> report.add(
                                    finding.check(), finding.failure().orElse(null)));
                default -> {}
            }
        }
        evidence.outcome()
                .ifPresent(outcome ->
                        report.add("promotion", outcome instanceof Outcome.Committed ? null : outcome.sentence()));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" + Markup.text(evidence.id())
                + "\" tests=\""
                + report.cases.size() + "\" failures=\"" + report.failures + "\" errors=\"0\" skipped=\"0\">\n"
                + String.join("", report.cases) + "</testsuite>\n";
    }

    private void add(String name, @Nullable String failure) {
        String begin = "  <testcase classname=\"promotion\" name=\"" + Markup.text(name) + "\"";
        if (failure == null) {
            cases.add(begin + "/>\n");
        } else {
            failures++;
            cases.add(begin + "><failure message=\"" + Markup.text(failure) + "\"/></testcase>\n");
        }
    }
}
