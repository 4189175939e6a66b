package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Sequence;
import dev.pgparity.catalog.object.SequenceOwner;
import dev.pgparity.catalog.part.SequenceOptions;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sequences: never where they stand, only how they count.
 *
 * <pre>CREATE SEQUENCE s.n AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9 CACHE 1 NO CYCLE;</pre>
 */
public final class SequenceRule implements ObjectRule<Sequence> {
    @Override
    public Class<Sequence> type() {
        return Sequence.class;
    }

    @Override
    public List<Step> create(Sequence wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create sequence " + wanted.id().name())
                .sql(
                        "CREATE {}SEQUENCE {} AS {} {}",
                        wanted.unlogged() ? SqlText.of("UNLOGGED ") : SqlText.EMPTY,
                        wanted.id().name(),
                        wanted.type(),
                        options(wanted.options()))
                .build());
    }

    /** All options of a sequence as CREATE and ALTER SEQUENCE take them. */
    static SqlText options(SequenceOptions options) {
        return SqlText.of(
                "START WITH {} INCREMENT BY {} MINVALUE {} MAXVALUE {} CACHE {} {}",
                SqlText.number(options.start()),
                SqlText.number(options.increment()),
                SqlText.number(options.minimum()),
                SqlText.number(options.maximum()),
                SqlText.number(options.cache()),
                options.cycle() ? SqlText.of("CYCLE") : SqlText.of("NO CYCLE"));
    }

    @Override
    public List<Step> drop(Sequence present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop sequence " + present.id().name())
                .hazard(HazardKind.DATA_LOSS, present.id(), "where it stood is lost")
                .sql("DROP SEQUENCE {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(Sequence present, Sequence wanted, PlanContext context) {
        StepBuilder step = Step.alter(wanted)
                .summary("alter sequence " + wanted.id().name())
                .lock(wanted.id(), LockMode.SHARE_ROW_EXCLUSIVE);
        if (present.unlogged() != wanted.unlogged()) {
            step.sql(
                    "ALTER SEQUENCE {} SET {}",
                    wanted.id().name(),
                    wanted.unlogged() ? SqlText.of("UNLOGGED") : SqlText.of("LOGGED"));
        }
        if (!present.type().equals(wanted.type()) || !present.options().equals(wanted.options())) {
            SequencePosition.within(wanted.id().name(), present.options(), wanted.options())
                    .forEach(step::sql);
            step.sql("ALTER SEQUENCE {} AS {} {}", wanted.id().name(), wanted.type(), options(wanted.options()))
                    .hazard(
                            HazardKind.BLOCKS_WRITES,
                            wanted.id(),
                            "nextval, hence every insert that uses it, waits until the transaction ends");
        }
        return Alteration.inPlace(step.build());
    }

    @Override
    public Optional<ObjectId> goesWith(Sequence present, PlanContext context) {
        return context.target().children(present.id(), SequenceOwner.class).stream()
                .map(SequenceOwner::column)
                .filter(context::drops)
                .findFirst();
    }

    @Override
    public Step rename(Sequence present, Sequence wanted) {
        return Step.rename(present, wanted)
                .phase(Phase.CONTRACT)
                .summary("rename sequence " + present.id().name() + " to "
                        + wanted.id().name().name())
                .lock(wanted.id(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old name")
                .sql(
                        "ALTER SEQUENCE {} RENAME TO {}",
                        present.id().name(),
                        wanted.id().name().name())
                .build();
    }

    @Override
    public Set<String> names(Sequence object) {
        return Set.of("relation " + object.id().name());
    }
}
