package dev.pgparity.promote;

import dev.pgparity.apply.LockPolicy;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.plan.Allowances;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A source and a target that a promotion goes between. */
final class Databases implements AutoCloseable {
    static final LockPolicy QUICK = new LockPolicy(
            Duration.ofMillis(150), 4, Duration.ofSeconds(3), Duration.ofMillis(5), Duration.ofMillis(20));

    final TestDatabase source;
    final TestDatabase target;
    final List<Stage> stages = new ArrayList<>();

    Databases(String sourceSql, String targetSql) {
        this(PostgresServers.newest(), sourceSql, targetSql);
    }

    Databases(PostgresServers server, String sourceSql, String targetSql) {
        source = server.create(sourceSql);
        target = server.create(targetSql);
    }

    static Catalog read(TestDatabase database) {
        try (Connection connection = database.connection()) {
            return CatalogReader.read(connection, ReadDetail.OBJECTS_AND_DEPENDENCIES);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    PromotionRequest request() {
        return request(target.target());
    }

    PromotionRequest request(ConnectionTarget address) {
        return PromotionRequest.of("production", address, TargetPlan.Towards.of(read(source)))
                .withLocks(QUICK);
    }

    static HazardPolicy allowing(String... names) {
        return new HazardPolicy(Allowances.of(List.of(names)), false, 10_000);
    }

    static HazardPolicy allowingEverything() {
        return new HazardPolicy(Allowances.EVERYTHING, false, 10_000);
    }

    Outcome promote(PromotionRequest request) {
        return new Promotion(request, Approval.GRANTED, stages::add).run();
    }

    boolean inParity() {
        return CatalogDiffer.compare(read(source), read(target)).inParity();
    }

    @Override
    public void close() {
        source.close();
        target.close();
    }
}
