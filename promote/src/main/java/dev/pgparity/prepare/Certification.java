package dev.pgparity.prepare;

import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.catalog.Scope;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.history.PromotionRecord;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Key {@code certified}: a target that takes only what was promoted to the environment before and verified there. The
 * source's schema is then what its own last promotion left; whatever somebody has typed into it since is not certified.
 */
public final class Certification {
    private static final ProblemCode FAILED = new ProblemCode("promote.certification-failed");

    private Certification() {}

    /**
     * What is in the way; empty where nothing is, or the target does not ask.
     *
     * @param scope what fingerprints are of
     */
    public static Optional<PreflightFinding> objection(SchemaOrigin source, SchemaOrigin.Server target, Scope scope) {
        if (!target.environment().map(EnvironmentSettings::certified).orElse(false)) {
            return Optional.empty();
        }
        if (!(source instanceof SchemaOrigin.Server from)) {
            return blocks(
                    target.name()
                            + " takes only what was promoted to another environment and verified there (certified), and "
                            + source.name() + " is none.",
                    "Promote to the environment before it first.");
        }
        try (ServerConnection server = Connections.open(from.target(), Session.reading())) {
            Optional<PromotionHistory> history = PromotionHistory.existing(server.jdbc());
            Optional<PromotionRecord> last = history.isPresent() ? history.get().lastCommitted() : Optional.empty();
            if (last.isEmpty()) {
                return blocks(
                        target.name() + " takes only what was promoted to " + from.name()
                                + " and verified there (certified), and " + from.name() + " remembers no promotion.",
                        "Promote to " + from.name() + " with pgparity first.");
            }
            String now = new FingerprintGate(scope)
                    .fingerprint(CatalogReader.read(server.jdbc(), ReadDetail.OBJECTS))
                    .sha256();
            return now.equals(last.get().fingerprintAfter())
                    ? Optional.empty()
                    : blocks(
                            from.name() + " is not what its last promotion, "
                                    + last.get().id() + ", left: somebody has" + " changed it since, and "
                                    + target.name() + " takes only what was verified (certified).",
                            "Promote to " + from.name() + " again, so that it is what the environment before it is.");
        } catch (SQLException e) {
            throw Problem.failed(FAILED, from.name() + " cannot be asked about its history: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
    }

    private static Optional<PreflightFinding> blocks(String what, String next) {
        return Optional.of(new PreflightFinding(PreflightFinding.Weight.BLOCKS, what, next));
    }
}
