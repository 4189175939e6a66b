package dev.pgparity.cli.render;

import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.data.TableDifference;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.TableLock;
import dev.pgparity.proposal.Proposal;
import dev.pgparity.proposal.ProposedStep;
import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan for scripts. */
public final class PlanJson {
    private final PrintWriter out;

    public PlanJson(PrintWriter out) {
        this.out = out;
    }

    public void write(Proposal proposal) {
        ObjectNode document = Json.document("plan");
        document.put("source", proposal.comparison().source().origin().name());
        document.put("target", proposal.comparison().target().origin().name());
        Fingerprint fingerprint = proposal.comparison().targetFingerprint();
        document.put("target_fingerprint", fingerprint.sha256());
        document.put("phase", proposal.phase().name().toLowerCase(Locale.ROOT));
        document.put("empty", proposal.isEmpty());
        ArrayNode migrations = document.putArray("migrations");
        proposal.files().forEach(migrations::add);
        document.put("allowed", proposal.refused().isEmpty());
        ArrayNode steps = document.putArray("steps");
        proposal.steps().forEach(step -> step(steps.addObject(), step));
        RenameText.json(document, proposal.renames());
        ArrayNode rows = document.putArray("rows");
        for (TableDifference difference : proposal.rows()) {
            rows.addObject()
                    .put("table", difference.table().name().toString())
                    .put("inserts", difference.inserts())
                    .put("updates", difference.updates())
                    .put("deletes", difference.deletes());
        }
        ArrayNode leftOut = document.putArray("not_planned");
        proposal.plan()
                .leftOut()
                .forEach(l ->
                        leftOut.addObject().put("object", l.object().toString()).put("why", l.why()));
        Json.print(out, document);
    }

    private static void step(ObjectNode node, ProposedStep proposed) {
        node.put("number", proposed.number());
        if (proposed.file().isEmpty()) {
            node.put("group", proposed.group().number());
        } else {
            node.put("migration", proposed.file());
        }
        node.put("in_transaction", proposed.group().inTransaction());
        node.put("phase", proposed.group().phase().name().toLowerCase(Locale.ROOT));
        node.put("object", proposed.step().subject().toString());
        node.put("action", proposed.step().action().name().toLowerCase(Locale.ROOT));
        node.put("summary", proposed.step().summary());
        node.put("fate", proposed.fate().name().toLowerCase(Locale.ROOT));
        if (!proposed.why().isEmpty()) {
            node.put("why", proposed.why());
        }
        node.put("effect_known", !proposed.opaque());
        ArrayNode sql = node.putArray("sql");
        proposed.step().sql().forEach(text -> sql.add(text.sql()));
        ArrayNode undo = node.putArray("undo");
        proposed.step().undo().forEach(text -> undo.add(text.sql()));
        ArrayNode locks = node.putArray("locks");
        for (TableLock lock : proposed.step().locks()) {
            locks.addObject()
                    .put("object", lock.relation().toString())
                    .put("mode", lock.mode().words())
                    .put("while_working", lock.whileWorking());
        }
        ArrayNode hazards = node.putArray("hazards");
        for (Hazard hazard : proposed.step().hazards()) {
            hazards.addObject()
                    .put("kind", hazard.kind().label())
                    .put("object", hazard.object().toString())
                    .put("why", hazard.why())
                    .put(
                            "allowed",
                            proposed.refused().stream()
                                    .noneMatch(r -> r.hazard().equals(hazard)))
                    .put("allow", hazard.allowance());
        }
    }
}
