package dev.pgparity.restore;

import dev.pgparity.apply.CommitCheck;
import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.LockPolicy;
import dev.pgparity.apply.PlanExecutor;
import dev.pgparity.backup.BackupWriter;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.catalog.object.Subscription;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.origin.ScratchRoom;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanFailure;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.plan.Planner;
import dev.pgparity.plan.rule.PlanRules;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A target's schema without its rows in a scratch database, which goes away with this. */
public final class SchemaCopy implements AutoCloseable {
    private static final ProblemCode FAILED = new ProblemCode("rehearse.no-copy");
    private static final PlanSettings SETTINGS = PlanSettings.DEFAULT.with(PlanSettings.Online.NEVER);

    private final ScratchRoom room;
    private final ScratchDatabase database;

    private SchemaCopy(ScratchRoom room, ScratchDatabase database) {
        this.room = room;
        this.database = database;
    }

    /**
     * Makes one.
     *
     * @param schema read with its dependencies
     * @param beside the target's server, for {@code scratch: target-server}
     * @throws Problem when the scratch server cannot hold it, with what to set
     */
    public static SchemaCopy of(Catalog schema, ScratchRoom room, Optional<ConnectionTarget> beside) {
        try {
            ScratchDatabase database = room.create(schema.version().major(), beside);
            try (ServerConnection server = Connections.open(database.target(), Session.writing())) {
                if (database.server().ownCluster()) {
                    ScratchRoles.create(server.jdbc(), schema);
                }
                fill(server.jdbc(), schema);
            }
            return new SchemaCopy(room, database);
        } catch (SQLException e) {
            room.close();
            throw failed(e.getMessage(), e);
        } catch (RuntimeException e) {
            room.close();
            throw e;
        }
    }

    private static void fill(Connection jdbc, Catalog schema) throws SQLException {
        // a subscription would begin to receive rows at once
        Catalog wanted = BackupWriter.SCOPE.apply(schema.withObjects(schema.objects().values().stream()
                .filter(object -> !(object instanceof Subscription))
                .toList()));
        Catalog present = BackupWriter.SCOPE.apply(CatalogReader.read(jdbc, ReadDetail.OBJECTS_AND_DEPENDENCIES));
        Plan plan;
        try {
            plan = new Planner(PlanRules.all()).plan(wanted, present, CatalogDiffer.compare(wanted, present), SETTINGS);
        } catch (PlanFailure e) {
            throw failed(e.getMessage(), e);
        }
        ExecutionResult result = new PlanExecutor(
                        jdbc, null, new FingerprintGate(BackupWriter.SCOPE), LockPolicy.DEFAULT, event -> {})
                .run(
                        "schema copy",
                        plan.groups(),
                        plan.target(),
                        (connection, group) -> new CommitCheck.Judgement.Accepted(),
                        Secrets.NONE);
        if (result instanceof ExecutionResult.Failed failed) {
            throw failed(failed.failure().sentence(), null);
        }
    }

    private static Problem failed(
            @org.jspecify.annotations.Nullable String why, @org.jspecify.annotations.Nullable Exception e) {
        Problem.Builder problem = Problem.failed(FAILED, "The schema cannot be copied to the scratch server: " + why)
                .next("Set `scratch:` in pgparity.yaml to target-server, or to the URL of a server that can hold it.");
        if (e != null) {
            problem.causedBy(e);
        }
        return problem.build();
    }

    /** The copy. */
    public ScratchDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        room.close();
    }
}
