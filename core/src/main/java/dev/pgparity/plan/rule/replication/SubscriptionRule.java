package dev.pgparity.plan.rule.replication;

import dev.pgparity.catalog.SecretReference;
import dev.pgparity.catalog.object.Subscription;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Subscriptions, made without a connection as a dump makes them: nothing is replicated until somebody enables them.
 *
 * <pre>
 * CREATE SUBSCRIPTION s CONNECTION :'secret_…' PUBLICATION p WITH (connect = false, slot_name = 's', …);
 * </pre>
 *
 * <p>Dropping one would connect to the publisher and cannot be done in a transaction, so it lets go of its slot first;
 * the slot stays at the publisher and has to be dropped there.
 */
public final class SubscriptionRule implements ObjectRule<Subscription> {
    @Override
    public Class<Subscription> type() {
        return Subscription.class;
    }

    @Override
    public List<Step> create(Subscription wanted, PlanContext context) {
        List<SqlText> options = new ArrayList<>();
        options.add(SqlText.of("connect = false"));
        options.add(slot(wanted));
        options.addAll(settings(null, wanted, context));
        if (wanted.twoPhase()) {
            options.add(SqlText.of("two_phase = true"));
        }
        if (wanted.failover()) {
            options.add(SqlText.of("failover = true"));
        }
        return List.of(Step.create(wanted)
                .summary("create subscription " + wanted.id().name() + ", not enabled")
                .sql(
                        "CREATE SUBSCRIPTION {} CONNECTION {} PUBLICATION {} WITH ({})",
                        wanted.id().name(),
                        connection(wanted),
                        publications(wanted),
                        SqlText.join(", ", options))
                .secrets(Set.of(secret(wanted)))
                .build());
    }

    private static SqlText connection(Subscription wanted) {
        return secret(wanted).placeholder();
    }

    private static SecretReference secret(Subscription wanted) {
        return new SecretReference(wanted.id(), Subscription.CONNECTION);
    }

    private static SqlText publications(Subscription wanted) {
        return SqlText.join(", ", wanted.publications());
    }

    private static SqlText slot(Subscription wanted) {
        Identifier slot = wanted.slot();
        return SqlText.of(
                "slot_name = {}", slot == null ? SqlText.of("NONE") : SqlText.of("{}", new SqlLiteral(slot.value())));
    }

    /** What ALTER SUBSCRIPTION … SET takes at any time, where it differs from the present or the usual value. */
    private static List<SqlText> settings(
            @org.jspecify.annotations.Nullable Subscription present, Subscription wanted, PlanContext context) {
        List<SqlText> settings = new ArrayList<>();
        if (present == null || !present.synchronousCommit().equals(wanted.synchronousCommit())) {
            settings.add(SqlText.of("synchronous_commit = {}", new SqlLiteral(wanted.synchronousCommit())));
        }
        if (present == null || present.binary() != wanted.binary()) {
            settings.add(SqlText.of("binary = {}", flag(wanted.binary())));
        }
        if (present == null || !present.streaming().equals(wanted.streaming())) {
            settings.add(SqlText.of("streaming = {}", SqlText.fromServer(wanted.streaming())));
        }
        boolean at15 = context.target().version().atLeast(15);
        if (at15 && (present == null || present.disableOnError() != wanted.disableOnError())) {
            settings.add(SqlText.of("disable_on_error = {}", flag(wanted.disableOnError())));
        }
        boolean at16 = context.target().version().atLeast(16);
        if (at16 && (present == null || present.passwordRequired() != wanted.passwordRequired())) {
            settings.add(SqlText.of("password_required = {}", flag(wanted.passwordRequired())));
        }
        if (at16 && (present == null || present.runAsOwner() != wanted.runAsOwner())) {
            settings.add(SqlText.of("run_as_owner = {}", flag(wanted.runAsOwner())));
        }
        if (at16 && (present == null || !present.origin().equals(wanted.origin()))) {
            settings.add(SqlText.of("origin = {}", SqlText.fromServer(wanted.origin())));
        }
        return settings;
    }

    private static SqlText flag(boolean value) {
        return value ? SqlText.of("true") : SqlText.of("false");
    }

    @Override
    public List<Step> drop(Subscription present, PlanContext context) {
        StepBuilder step = Step.drop(present)
                .summary("drop subscription " + present.id().name())
                .hazard(HazardKind.IRREVERSIBLE, present.id(), "where replication stood is lost")
                .sql("ALTER SUBSCRIPTION {} DISABLE", present.id().name());
        if (present.slot() != null) {
            step.hazard(
                            HazardKind.BREAKS_RUNNING_CODE,
                            present.id(),
                            "replication ends, and slot " + present.slot()
                                    + " stays at the publisher and holds back WAL until it is dropped there")
                    .sql(
                            "ALTER SUBSCRIPTION {} SET (slot_name = NONE)",
                            present.id().name());
        }
        return List.of(step.sql("DROP SUBSCRIPTION {}", present.id().name()).build());
    }

    @Override
    public Alteration alter(Subscription present, Subscription wanted, PlanContext context) {
        if (present.twoPhase() != wanted.twoPhase() || present.failover() != wanted.failover()) {
            return new Alteration.Rebuild("two_phase and failover cannot be altered without the publisher");
        }
        Identifier name = wanted.id().name();
        StepBuilder step = Step.alter(wanted).summary("alter subscription " + name);
        if (!present.connection().equals(wanted.connection())) {
            step.sql("ALTER SUBSCRIPTION {} CONNECTION {}", name, connection(wanted))
                    .secrets(Set.of(secret(wanted)));
        }
        if (!present.publications().equals(wanted.publications())) {
            step.sql("ALTER SUBSCRIPTION {} SET PUBLICATION {} WITH (refresh = false)", name, publications(wanted))
                    .hazard(
                            HazardKind.BREAKS_RUNNING_CODE,
                            wanted.id(),
                            "tables come or go with the next ALTER SUBSCRIPTION " + name + " REFRESH PUBLICATION");
        }
        if (!Objects.equals(present.slot(), wanted.slot())) {
            if (wanted.slot() == null) {
                step.sql("ALTER SUBSCRIPTION {} DISABLE", name)
                        .hazard(HazardKind.BREAKS_RUNNING_CODE, wanted.id(), "replication stops");
            }
            step.sql("ALTER SUBSCRIPTION {} SET ({})", name, slot(wanted));
        }
        List<SqlText> settings = settings(present, wanted, context);
        if (!settings.isEmpty()) {
            step.sql("ALTER SUBSCRIPTION {} SET ({})", name, SqlText.join(", ", settings));
        }
        return Alteration.inPlace(step.build());
    }
}
