package dev.pgparity.evidence;

import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.data.TableDifference;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.Step;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.review.PlanReview;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Evidence for programs. */
final class EvidenceJson {
    private EvidenceJson() {}

    static String text(Evidence evidence) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("what", "promotion");
        root.put("format", 1);
        root.put("id", evidence.id());
        root.put("source", evidence.source());
        root.put("target", evidence.target());
        root.put("started_at", evidence.startedAt().toString());
        evidence.last(Stage.Approved.class).ifPresent(approved -> root.put("approved_by", approved.by()));
        evidence.outcome().ifPresent(outcome -> {
            root.put("outcome", word(outcome));
            root.put("sentence", outcome.sentence());
            root.put("exit_code", outcome.exitCode());
        });
        evidence.last(Stage.Audited.class)
                .ifPresent(audited -> root.putObject("audit_head")
                        .put("chain", audited.head().chain())
                        .put("number", audited.head().number())
                        .put("hash", audited.head().hash()));
        evidence.last(Stage.Reviewed.class).ifPresent(reviewed -> review(root, reviewed.review()));
        evidence.last(Stage.BackedUp.class)
                .ifPresent(saved -> root.put("backup", saved.backup().id()));
        evidence.last(Stage.Proven.class)
                .ifPresent(proven ->
                        root.put("second_judge", proven.second().getClass().getSimpleName()));
        ArrayNode log = root.putArray("log");
        for (Evidence.Heard heard : evidence.heard()) {
            EvidenceLog.lines(heard.stage())
                    .forEach(line ->
                            log.addObject().put("at", heard.at().toString()).put("line", line));
        }
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void review(ObjectNode root, PlanReview review) {
        root.put("fingerprint_before", review.target().sha256());
        root.put("fingerprint_expected", review.expected().sha256());
        ArrayNode migrations = root.putArray("migrations");
        for (ReviewedMigration migration : review.migrations()) {
            migrations
                    .addObject()
                    .put("version", migration.migration().version())
                    .put("file", migration.migration().name())
                    .put("sha256", migration.digest());
        }
        ArrayNode steps = root.putArray("steps");
        for (Step step : review.steps()) {
            ObjectNode node = steps.addObject();
            node.put("object", step.subject().toString());
            node.put("summary", step.summary());
            node.put("phase", step.phase().name().toLowerCase(java.util.Locale.ROOT));
            ArrayNode sql = node.putArray("sql");
            step.sql().forEach(text -> sql.add(text.sql()));
            ArrayNode undo = node.putArray("undo");
            step.undo().forEach(text -> undo.add(text.sql()));
            ArrayNode hazards = node.putArray("hazards");
            for (Hazard hazard : step.hazards()) {
                hazards.addObject().put("hazard", hazard.allowance()).put("why", hazard.why());
            }
        }
        ArrayNode rows = root.putArray("lookup_data");
        for (TableDifference difference : review.lookups()) {
            rows.addObject()
                    .put("table", difference.table().name().sql())
                    .put("inserts", difference.inserts())
                    .put("updates", difference.updates())
                    .put("deletes", difference.deletes());
        }
    }

    static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Committed committed -> "committed";
            case Outcome.Unwell unwell -> unwell.isUndone() ? "taken back" : "committed, application not well";
            case Outcome.RolledBack rolledBack -> "rolled back";
            case Outcome.Refused refused -> "refused";
            case Outcome.Partial partial -> "partial";
            case Outcome.Unknown unknown -> "unknown";
        };
    }
}
