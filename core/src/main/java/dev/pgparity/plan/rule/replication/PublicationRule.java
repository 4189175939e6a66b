package dev.pgparity.plan.rule.replication;

import dev.pgparity.catalog.object.Publication;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Publications; what they publish comes by itself.
 *
 * <pre>CREATE PUBLICATION p WITH (publish = 'insert, update', publish_via_partition_root = true);</pre>
 */
public final class PublicationRule implements ObjectRule<Publication> {
    @Override
    public Class<Publication> type() {
        return Publication.class;
    }

    @Override
    public List<Step> create(Publication wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create publication " + wanted.id().name())
                .sql(
                        "CREATE PUBLICATION {}{} WITH ({})",
                        wanted.id().name(),
                        wanted.allTables() ? SqlText.of(" FOR ALL TABLES") : SqlText.EMPTY,
                        options(wanted, context))
                .build());
    }

    private static SqlText options(Publication publication, PlanContext context) {
        SqlText options = SqlText.of(
                "publish = {}, publish_via_partition_root = {}",
                new SqlLiteral(String.join(", ", operations(publication))),
                publication.viaRoot() ? SqlText.of("true") : SqlText.of("false"));
        return context.target().version().atLeast(18)
                ? options.and(
                        ", publish_generated_columns = {}",
                        publication.generatedColumns() ? SqlText.of("stored") : SqlText.of("none"))
                : options;
    }

    private static List<String> operations(Publication publication) {
        List<String> operations = new ArrayList<>();
        if (publication.insert()) {
            operations.add("insert");
        }
        if (publication.update()) {
            operations.add("update");
        }
        if (publication.delete()) {
            operations.add("delete");
        }
        if (publication.truncate()) {
            operations.add("truncate");
        }
        return operations;
    }

    @Override
    public List<Step> drop(Publication present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop publication " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "its subscribers stop with an error")
                .sql("DROP PUBLICATION {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(Publication present, Publication wanted, PlanContext context) {
        if (present.allTables() != wanted.allTables()) {
            return new Alteration.Rebuild("FOR ALL TABLES cannot be altered");
        }
        StepBuilder step = Step.alter(wanted)
                .summary("set options of publication " + wanted.id().name())
                .sql("ALTER PUBLICATION {} SET ({})", wanted.id().name(), options(wanted, context));
        if (!operations(wanted).containsAll(operations(present))) {
            step.hazard(HazardKind.BREAKS_RUNNING_CODE, wanted.id(), "subscribers no longer get some of the changes");
        }
        return Alteration.inPlace(step.build());
    }
}
