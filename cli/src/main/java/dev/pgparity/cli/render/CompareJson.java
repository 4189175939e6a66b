package dev.pgparity.cli.render;

import dev.pgparity.catalog.CoverageGap;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.FacetChange;
import dev.pgparity.compare.Facets;
import dev.pgparity.compare.Finding;
import dev.pgparity.compare.KindCount;
import dev.pgparity.diff.ColumnOrderNote;
import dev.pgparity.diff.Difference;
import dev.pgparity.origin.SchemaPicture;
import java.io.PrintWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A comparison for scripts. */
public final class CompareJson {
    private final PrintWriter out;

    public CompareJson(PrintWriter out) {
        this.out = out;
    }

    public void write(Comparison comparison, boolean strict) {
        ObjectNode document = Json.document("comparison");
        document.put("parity", comparison.inParity(strict));
        document.put("strict", strict);
        document.put("scope", comparison.scope().description());
        side(document.putObject("source"), comparison.source(), comparison.sourceFingerprint());
        side(document.putObject("target"), comparison.target(), comparison.targetFingerprint());
        ArrayNode counts = document.putArray("summary");
        for (KindCount count : comparison.byKind()) {
            counts.addObject()
                    .put("kind", count.kind().label())
                    .put("missing", count.missing())
                    .put("extra", count.extra())
                    .put("changed", count.changed())
                    .put("intentional", count.intentional().size());
        }
        ArrayNode findings = document.putArray("differences");
        comparison.counting().forEach(finding -> finding(findings.addObject(), finding));
        RenameText.json(document, comparison.renames());
        ArrayNode intentional = document.putArray("intentional");
        comparison.intentional().forEach(finding -> finding(intentional.addObject(), finding));
        ArrayNode order = document.putArray("column_order");
        for (ColumnOrderNote note : comparison.columnOrder()) {
            ObjectNode entry = order.addObject().put("object", note.relation().toString());
            ArrayNode source = entry.putArray("source");
            note.source().forEach(column -> source.add(column.value()));
            ArrayNode target = entry.putArray("target");
            note.target().forEach(column -> target.add(column.value()));
        }
        ArrayNode gaps = document.putArray("not_compared");
        for (CoverageGap gap : comparison.gaps()) {
            gaps.addObject().put("object", gap.object()).put("why", gap.why());
        }
        Json.print(out, document);
    }

    private static void side(ObjectNode node, SchemaPicture side, Fingerprint fingerprint) {
        node.put("name", side.origin().name());
        node.put("version", side.catalog().version().toString());
        node.put("fingerprint", fingerprint.sha256());
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("object", finding.id().toString());
        node.put("kind", finding.id().kind().label());
        node.put("change", finding.change().word());
        finding.reason().ifPresent(reason -> node.put("reason", reason));
        if (finding.difference() instanceof Difference.Altered(CatalogObject before, CatalogObject after)) {
            ArrayNode changes = node.putArray("changes");
            for (FacetChange change : Facets.changes(before, after)) {
                changes.addObject()
                        .put("attribute", change.name().isEmpty() ? "definition" : change.name())
                        .put("target", change.target())
                        .put("source", change.source());
            }
        }
        if (!finding.includes().isEmpty()) {
            ArrayNode includes = node.putArray("includes");
            finding.includes().forEach(d -> includes.add(d.id().toString()));
        }
    }
}
