package dev.pgparity.evidence;

import dev.pgparity.data.TableDifference;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.Step;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.review.PlanReview;
import java.util.stream.Collectors;

/** Evidence as one page that needs nothing beside it. */
final class EvidenceHtml {
    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem;
                   color: #1c1c1c; background: #fff }
            h1 { font-size: 1.4rem } h2 { font-size: 1.05rem; margin: 2rem 0 .4rem }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 } dt { color: #595959 }
            dd { margin: 0; overflow-wrap: anywhere } pre { background: #f5f5f5; padding: .6rem; overflow: auto }
            ol { padding-left: 1.6rem } .hazard { color: #8a4b00 } .bad { color: #a40000 } .good { color: #005c00 }
            table { border-collapse: collapse } td { padding: .1rem .8rem .1rem 0; vertical-align: top } time { color: #595959 }
            @media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #161616 } pre { background: #242424 }
              dt, time { color: #a6a6a6 } .hazard { color: #ffc078 } .bad { color: #ff9c9c } .good { color: #8fdc8f } }
            """;

    private final StringBuilder out = new StringBuilder();

    private EvidenceHtml() {}

    static String text(Evidence evidence) {
        EvidenceHtml page = new EvidenceHtml();
        page.write(evidence);
        return page.out.toString();
    }

    private void write(Evidence evidence) {
        String title = "Promotion " + evidence.id();
        line("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width\"><title>" + Markup.text(title) + "</title>");
        line("<style>\n" + STYLE + "</style></head><body><main>\n<h1>" + Markup.text(title) + "</h1>");
        evidence.outcome().ifPresent(outcome -> {
            boolean good = outcome instanceof Outcome.Committed;
            line("<p class=\"" + (good ? "good" : "bad") + "\">" + (good ? "✓ " : "✗ ")
                    + Markup.text(outcome.sentence()) + "</p>");
        });
        line("<dl>");
        fact("From", evidence.source());
        fact("To", evidence.target());
        fact("Started", evidence.startedAt().toString());
        evidence.last(Stage.Approved.class).ifPresent(approved -> fact("Approved by", approved.by()));
        evidence.last(Stage.BackedUp.class)
                .ifPresent(saved -> fact("Backup", saved.backup().id()));
        evidence.last(Stage.Reviewed.class).ifPresent(reviewed -> {
            fact("Fingerprint before", reviewed.review().target().sha256());
            fact("Fingerprint expected", reviewed.review().expected().sha256());
        });
        evidence.last(Stage.Proven.class).ifPresent(proven -> {
            fact(
                    proven.committed() ? "Verdict after COMMIT" : "Verdict",
                    proven.verdict().sentence());
            fact("pg_dump of both", words(proven.second().getClass().getSimpleName()));
        });
        line("</dl>");
        evidence.last(Stage.Reviewed.class).ifPresent(reviewed -> plan(reviewed.review()));
        line("<h2>Log</h2><table>");
        for (Evidence.Heard heard : evidence.heard()) {
            for (String text : EvidenceLog.lines(heard.stage())) {
                line("<tr><td><time>" + heard.at().toString().replaceAll(".*T|\\..*|Z", "") + "</time><td>"
                        + Markup.text(text) + "</tr>");
            }
        }
        line("</table></main></body></html>");
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private void plan(PlanReview review) {
        if (!review.steps().isEmpty()) {
            line("<h2>Steps</h2><ol>");
            for (Step step : review.steps()) {
                line("<li>" + Markup.text(step.summary()));
                for (Hazard hazard : step.hazards()) {
                    line("<div class=\"hazard\">" + Markup.text(hazard.kind().label() + ": " + hazard.why())
                            + "</div>");
                }
                line("<pre>"
                        + Markup.text(
                                step.sql().stream().map(sql -> sql.sql() + ";").collect(Collectors.joining("\n")))
                        + "</pre></li>");
            }
            line("</ol>");
        }
        if (!review.lookups().isEmpty()) {
            line("<h2>Lookup data</h2><table>");
            for (TableDifference difference : review.lookups()) {
                line("<tr><td>" + Markup.text(difference.table().name().sql()) + "<td>" + difference.inserts()
                        + " new<td>" + difference.updates() + " changed<td>" + difference.deletes() + " gone</tr>");
            }
            line("</table>");
        }
    }

    private void fact(String name, String value) {
        line("<dt>" + Markup.text(name) + "<dd>" + Markup.text(value.isEmpty() ? "—" : value));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
