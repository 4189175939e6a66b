package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.object.Policy;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Row security policies. Roles and expressions are changed where the policy stands:
 *
 * <pre>
 * CREATE POLICY p ON s.t AS RESTRICTIVE FOR UPDATE TO app USING (…) WITH CHECK (…);
 * ALTER POLICY p ON s.t TO app, reports USING (…);
 * </pre>
 */
public final class PolicyRule implements ObjectRule<Policy> {
    @Override
    public Class<Policy> type() {
        return Policy.class;
    }

    @Override
    public List<Step> create(Policy wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted)
                .summary("create policy " + References.name(wanted.id()))
                .sql(
                        "CREATE POLICY {} ON {}{}{}{}{}{}",
                        wanted.id().name(),
                        wanted.id().relation(),
                        wanted.permissive() ? SqlText.EMPTY : SqlText.of(" AS RESTRICTIVE"),
                        command(wanted),
                        wanted.roles().isEmpty() ? SqlText.EMPTY : SqlText.of(" TO {}", grantees(wanted)),
                        wanted.using() == null ? SqlText.EMPTY : SqlText.of(" USING ({})", wanted.using()),
                        wanted.check() == null ? SqlText.EMPTY : SqlText.of(" WITH CHECK ({})", wanted.check()));
        if (!context.creates(wanted.table())) {
            step.lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE);
        }
        Policy present = context.target().find(wanted.id(), Policy.class);
        if (present != null && !context.creates(wanted.table())) {
            judge(present, wanted, step);
        } else if (secured(wanted, context)) {
            if (wanted.permissive()) {
                step.hazard(
                        HazardKind.WEAKENS_SECURITY,
                        wanted.id(),
                        "it lets roles at rows that no policy let them at before");
            } else {
                step.hazard(
                        HazardKind.BREAKS_RUNNING_CODE, wanted.id(), "rows may be hidden from roles that see them now");
            }
        }
        return List.of(step.build());
    }

    private static SqlText command(Policy policy) {
        return switch (policy.command()) {
            case ALL -> SqlText.EMPTY;
            case SELECT -> SqlText.of(" FOR SELECT");
            case INSERT -> SqlText.of(" FOR INSERT");
            case UPDATE -> SqlText.of(" FOR UPDATE");
            case DELETE -> SqlText.of(" FOR DELETE");
        };
    }

    @Override
    public Set<Identifier> roles(Policy policy) {
        return Ordered.sorted(policy.roles());
    }

    private static SqlText grantees(Policy policy) {
        return policy.roles().isEmpty() ? SqlText.of("PUBLIC") : SqlText.join(", ", policy.roles());
    }

    /** Row security was on before, so that a new policy adds to what is allowed. */
    private static boolean secured(Policy policy, PlanContext context) {
        Table table = context.target().find(policy.table(), Table.class);
        return table != null && table.rowSecurity() && !context.creates(policy.table());
    }

    @Override
    public List<Step> drop(Policy present, PlanContext context) {
        StepBuilder step = Step.drop(present)
                .summary("drop policy " + References.name(present.id()))
                .lock(present.table(), LockMode.ACCESS_EXCLUSIVE)
                .sql("DROP POLICY {} ON {}", present.id().name(), present.id().relation());
        if (!context.source().has(present.id())) {
            if (present.permissive()) {
                step.hazard(
                        HazardKind.BREAKS_RUNNING_CODE, present.id(), "rows that it let roles at are hidden from them");
            } else {
                step.hazard(HazardKind.WEAKENS_SECURITY, present.id(), "a restriction is lifted");
            }
        }
        return List.of(step.build());
    }

    @Override
    public Alteration alter(Policy present, Policy wanted, PlanContext context) {
        if (present.command() != wanted.command() || present.permissive() != wanted.permissive()) {
            return new Alteration.Rebuild("a policy's command and whether it restricts cannot be altered");
        }
        if (!present.table().equals(wanted.table())
                || (present.using() != null && wanted.using() == null)
                || (present.check() != null && wanted.check() == null)) {
            return new Alteration.Rebuild("a policy's expression cannot be taken away");
        }
        SqlText changes = SqlText.EMPTY;
        if (!present.roles().equals(wanted.roles())) {
            changes = changes.and(" TO {}", grantees(wanted));
        }
        if (wanted.using() != null && !wanted.using().equals(present.using())) {
            changes = changes.and(" USING ({})", wanted.using());
        }
        if (wanted.check() != null && !wanted.check().equals(present.check())) {
            changes = changes.and(" WITH CHECK ({})", wanted.check());
        }
        StepBuilder step = Step.alter(wanted)
                .summary("alter policy " + References.name(wanted.id()))
                .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                .sql("ALTER POLICY {} ON {}{}", wanted.id().name(), wanted.id().relation(), changes);
        judge(present, wanted, step);
        return Alteration.inPlace(step.build());
    }

    /** Which of two expressions lets more through is not decidable here, so any other one counts as the risk. */
    private static void judge(Policy present, Policy wanted, StepBuilder step) {
        boolean expressions = !Objects.equals(present.using(), wanted.using())
                || !Objects.equals(present.check(), wanted.check())
                || present.command() != wanted.command();
        List<Identifier> wider = wanted.permissive() ? wanted.roles() : present.roles();
        List<Identifier> narrower = wanted.permissive() ? present.roles() : wanted.roles();
        boolean more = !narrower.isEmpty() && (wider.isEmpty() || !narrower.containsAll(wider));
        if (!present.permissive() && wanted.permissive()) {
            step.hazard(HazardKind.WEAKENS_SECURITY, wanted.id(), "it no longer restricts but allows");
        } else if (more) {
            step.hazard(
                    HazardKind.WEAKENS_SECURITY,
                    wanted.id(),
                    wanted.permissive() ? "it lets more roles through" : "it restricts fewer roles");
        } else if (expressions) {
            step.hazard(
                    HazardKind.WEAKENS_SECURITY, wanted.id(), "its condition changes and may let more rows through");
        } else {
            step.hazard(HazardKind.BREAKS_RUNNING_CODE, wanted.id(), "rows may be hidden from roles that see them now");
        }
    }

    /** No statement of the running release knows a policy by its name. */
    @Override
    public boolean differsByNameAlone(Policy present, Policy wanted, Catalog source, Catalog target) {
        return new Policy(
                        wanted.id(),
                        present.table(),
                        present.command(),
                        present.permissive(),
                        present.roles(),
                        present.using(),
                        present.check())
                .equals(wanted);
    }

    @Override
    public Step rename(Policy present, Policy wanted) {
        return Step.rename(present, wanted)
                .summary("rename policy " + References.name(present.id()) + " to "
                        + wanted.id().name())
                .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                .sql(
                        "ALTER POLICY {} ON {} RENAME TO {}",
                        present.id().name(),
                        References.name(present.table()),
                        wanted.id().name())
                .build();
    }
}
