package dev.pgparity.cli.schema;

import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.Sides;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.proposal.Proposal;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.Proposals;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.report.SqlScript;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A schema as SQL for an empty database: the plan that makes an empty one equal to it.
 *
 * @param sql for psql
 * @param folder the same as a file for each object
 * @param fingerprint of that schema, within the scope of the configuration
 * @param major of the server that printed the definitions
 */
record SchemaScript(String sql, SchemaFolder folder, Fingerprint fingerprint, int major) {
    /** @param progress hears a line when something slow begins */
    static SchemaScript of(
            SchemaOrigin source, Configuration configuration, Consumer<String> progress, boolean includeSecrets) {
        Sides sides = new SidesReader(configuration, progress)
                .read(source, new SchemaOrigin.Empty(), ReadDetail.OBJECTS_AND_DEPENDENCIES);
        Comparison comparison = Comparison.of(sides, configuration, LocalDate.now(ZoneId.systemDefault()));
        Proposal proposal = Proposals.make(
                comparison,
                new ProposalOptions(
                        Optional.of(PhaseChoice.ALL),
                        Allowances.EVERYTHING,
                        PlanSettings.DEFAULT.with(PlanSettings.Online.NEVER),
                        ProbeMode.OFF));
        StringWriter script = new StringWriter();
        Secrets secrets = includeSecrets ? comparison.source().catalog().secrets() : Secrets.NONE;
        new SqlScript(new PrintWriter(script), secrets)
                .write(proposal.selection().groups());
        return new SchemaScript(
                script.toString(),
                SchemaFolder.of(proposal.plan(), comparison.source().catalog(), secrets),
                comparison.sourceFingerprint(),
                comparison.source().catalog().version().major());
    }
}
