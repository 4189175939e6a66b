package dev.pgparity.plan.rule.database;

import dev.pgparity.catalog.AvailableExtension;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Extension;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Set;

/** {@code CREATE EXTENSION e WITH SCHEMA s}, {@code ALTER EXTENSION e UPDATE TO …}, {@code … SET SCHEMA …}. */
public final class ExtensionRule implements ObjectRule<Extension> {
    @Override
    public Class<Extension> type() {
        return Extension.class;
    }

    @Override
    public List<Step> create(Extension wanted, PlanContext context) {
        AvailableExtension files = context.target()
                .surroundings()
                .availableExtensions()
                .get(wanted.id().name().value());
        StepBuilder step = Step.create(wanted)
                .summary("install extension " + wanted.id().name())
                .sql(
                        "CREATE EXTENSION {} WITH SCHEMA {}{}",
                        wanted.id().name(),
                        wanted.schema(),
                        files == null || files.usual().equals(wanted.version())
                                ? SqlText.EMPTY
                                : SqlText.of(" VERSION {}", new SqlLiteral(wanted.version())));
        if (files == null) {
            step.hazard(HazardKind.MAY_FAIL, wanted.id(), "the server has no such extension to install");
        }
        return List.of(step.build());
    }

    @Override
    public List<Step> drop(Extension present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("remove extension " + present.id().name())
                .hazard(HazardKind.DATA_LOSS, present.id(), "whatever the extension keeps in its own tables is lost")
                .hazard(
                        HazardKind.BREAKS_RUNNING_CODE,
                        present.id(),
                        "the running release may still use its functions and types")
                .sql("DROP EXTENSION {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(Extension present, Extension wanted, PlanContext context) {
        if (!present.schema().equals(wanted.schema())
                && context.target().surroundings().fixedExtensions().contains(present.id())) {
            return new Alteration.Rebuild("this extension cannot change its schema");
        }
        StepBuilder step =
                Step.alter(wanted).summary("alter extension " + wanted.id().name());
        if (!present.schema().equals(wanted.schema())) {
            step.sql("ALTER EXTENSION {} SET SCHEMA {}", wanted.id().name(), wanted.schema());
        }
        if (!present.version().equals(wanted.version())) {
            step.sql("ALTER EXTENSION {} UPDATE TO {}", wanted.id().name(), new SqlLiteral(wanted.version()));
        }
        return Alteration.inPlace(step.build());
    }

    @Override
    public Set<ObjectId> alsoRequires(Extension wanted, PlanContext context) {
        return Set.of(new ObjectId.Global(Kind.SCHEMA, wanted.schema()));
    }
}
