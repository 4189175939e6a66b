package dev.pgparity.restore;

import dev.pgparity.apply.CommitCheck;
import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.LockPolicy;
import dev.pgparity.apply.PlanExecutor;
import dev.pgparity.backup.BackupListener;
import dev.pgparity.backup.BackupReader;
import dev.pgparity.backup.BackupWriter;
import dev.pgparity.backup.DumpProgram;
import dev.pgparity.backup.Manifest;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Subscription;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.diff.Difference;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanFailure;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.plan.Planner;
import dev.pgparity.plan.rule.PlanRules;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.sql.Identifier;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Restores a backup into an empty database: the schema without what looks at rows, all rows, the rest of the schema; then
 * everything is read back and compared. No client program takes part, unless one wrote the rows.
 */
public final class DatabaseRestore {
    private static final ProblemCode FAILED = new ProblemCode("restore.failed");
    private static final PlanSettings SETTINGS = PlanSettings.DEFAULT.with(PlanSettings.Online.NEVER);

    private final Manifest manifest;
    private final BackupReader reader;
    private final Optional<DumpProgram> program;
    private final BackupListener listener;
    private final int parallel;
    private final Set<String> leftOut = new LinkedHashSet<>();

    /** @param program pg_restore, for a backup that pg_dump wrote */
    public DatabaseRestore(
            Manifest manifest,
            BackupReader reader,
            Optional<DumpProgram> program,
            BackupListener listener,
            int parallel) {
        this.manifest = manifest;
        this.reader = reader;
        this.program = program;
        this.listener = listener;
        this.parallel = parallel;
    }

    /**
     * Restores it.
     *
     * @param target an empty database
     * @param ownCluster whether the whole cluster is ours, so that roles may be made there
     */
    public Restored into(ConnectionTarget target, boolean ownCluster) {
        long begin = System.nanoTime();
        reader.requireWhole();
        try (ServerConnection server = Connections.open(target, Session.writing())) {
            Connection jdbc = server.jdbc();
            Catalog whole = withoutSubscriptions(reader.catalog());
            if (ownCluster) {
                createRoles(jdbc, whole);
            }
            Catalog wanted;
            if (manifest.dump() != null) {
                DumpProgram restorer = program.orElseThrow(() -> Problem.failed(
                                FAILED,
                                "The backup " + manifest.id() + " was written by pg_dump; there is no pg_restore here.")
                        .next("Install PostgreSQL's client programs, version " + manifest.versionNumber() / 10_000
                                + " or newer.")
                        .build());
                reader.load(restorer, target, parallel, List.of("--no-subscriptions"));
                wanted = whole;
            } else {
                wanted = load(target, jdbc, whole);
            }
            execute(jdbc, "ANALYZE");
            List<String> differences = differences(jdbc, wanted);
            differences.addAll(reader.wrongCounts(jdbc));
            return new Restored(differences, List.copyOf(leftOut), (System.nanoTime() - begin) / 1_000_000);
        } catch (SQLException | IOException e) {
            throw failed(e.getMessage(), e);
        }
    }

    private Catalog load(ConnectionTarget target, Connection jdbc, Catalog whole) throws SQLException, IOException {
        Catalog wanted = EarlySchema.of(whole);
        Catalog early = apply(jdbc, wanted, "schema for rows");
        reader.load(target, jdbc, listener, parallel);
        Set<ObjectId> lost = new HashSet<>();
        wanted.ids().stream().filter(id -> !early.has(id)).forEach(lost::add);
        return apply(jdbc, without(whole, lost), "rest of the schema");
    }

    /** Makes the schema what is wanted, as far as it can be made; what was. */
    private Catalog apply(Connection jdbc, Catalog wanted, String name) throws SQLException {
        // what was WITH NO DATA stays so: its query may fail
        Catalog present = BackupWriter.SCOPE
                .apply(CatalogReader.read(jdbc, ReadDetail.OBJECTS_AND_DEPENDENCIES))
                .withUnpopulated(wanted.surroundings().unpopulated());
        Catalog within = BackupWriter.SCOPE.apply(wanted);
        Plan plan = plan(within, present);
        Set<ObjectId> unknown = new HashSet<>();
        plan.steps().filter(step -> !Secrets.NONE.knows(step.secrets())).forEach(step -> {
            unknown.add(step.subject());
            leftOut.add(step.subject() + ": what it keeps secret is not in the backup");
        });
        if (!unknown.isEmpty()) {
            within = without(within, unknown);
            plan = plan(within, present);
        }
        plan.leftOut().forEach(left -> leftOut.add(left.object() + ": " + left.why()));
        ExecutionResult result = new PlanExecutor(
                        jdbc, null, new FingerprintGate(BackupWriter.SCOPE), LockPolicy.DEFAULT, event -> {})
                .run(
                        "restore " + manifest.id() + ", " + name,
                        plan.groups(),
                        plan.target(),
                        (connection, group) -> new CommitCheck.Judgement.Accepted(),
                        Secrets.NONE);
        if (result instanceof ExecutionResult.Failed failed) {
            throw failed(failed.failure().sentence(), null);
        }
        return within;
    }

    private Plan plan(Catalog wanted, Catalog present) {
        try {
            return new Planner(PlanRules.all()).plan(wanted, present, CatalogDiffer.compare(wanted, present), SETTINGS);
        } catch (PlanFailure e) {
            throw failed(e.getMessage(), e);
        }
    }

    private static List<String> differences(Connection jdbc, Catalog wanted) throws SQLException {
        Catalog actual = BackupWriter.SCOPE.apply(CatalogReader.read(jdbc, ReadDetail.OBJECTS));
        List<String> lines = new ArrayList<>();
        for (Difference difference :
                CatalogDiffer.compare(BackupWriter.SCOPE.apply(wanted), actual).all()) {
            lines.add(
                    switch (difference) {
                        case Difference.Added added -> "missing: " + added.id();
                        case Difference.Removed removed -> "too many: " + removed.id();
                        case Difference.Altered altered -> "different: " + difference.id();
                    });
        }
        return lines;
    }

    /** A subscription would begin to receive rows at once. */
    private Catalog withoutSubscriptions(Catalog whole) {
        Set<ObjectId> subscriptions = new HashSet<>();
        for (CatalogObject object : whole.objects().values()) {
            if (object instanceof Subscription) {
                subscriptions.add(object.id());
                leftOut.add(object.id() + ": a subscription would receive rows at once; create it when it may");
            }
        }
        return without(whole, subscriptions);
    }

    private static Catalog without(Catalog catalog, Set<ObjectId> gone) {
        if (gone.isEmpty()) {
            return catalog;
        }
        Set<ObjectId> all = new HashSet<>(gone);
        gone.forEach(id -> catalog.descendants(id).forEach(below -> all.add(below.id())));
        return catalog.withObjects(catalog.objects().values().stream()
                .filter(object -> !all.contains(object.id()))
                .toList());
    }

    /** Owners and grants need somebody of that name; on a cluster of our own nobody else does. */
    private static void createRoles(Connection jdbc, Catalog catalog) throws SQLException {
        Set<Identifier> present =
                CatalogReader.read(jdbc, ReadDetail.OBJECTS).surroundings().roles();
        for (Identifier role : catalog.surroundings().roles()) {
            if (!present.contains(role) && !role.value().startsWith("pg_")) {
                execute(jdbc, "CREATE ROLE " + role.sql());
            }
        }
    }

    private static void execute(Connection jdbc, String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.execute(sql);
        }
    }

    private Problem failed(
            @org.jspecify.annotations.Nullable String why, @org.jspecify.annotations.Nullable Exception e) {
        Problem.Builder problem = Problem.failed(FAILED, "The backup " + manifest.id() + " cannot be restored: " + why);
        if (e != null) {
            problem.causedBy(e);
        }
        return problem.build();
    }
}
