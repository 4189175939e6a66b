package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Grant;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Privileges;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Grants, as the difference between two sets of privileges.
 *
 * <pre>
 * REVOKE ALL ON FUNCTION s.f() FROM PUBLIC;
 * GRANT SELECT, UPDATE ON TABLE s.t TO app;
 * GRANT SELECT (c) ON TABLE s.t TO reports;
 * </pre>
 */
public final class PrivilegesRule implements ObjectRule<Privileges> {
    private static final SortedSet<Grant> NONE = new TreeSet<>();

    @Override
    public Class<Privileges> type() {
        return Privileges.class;
    }

    @Override
    public List<Step> create(Privileges wanted, PlanContext context) {
        return List.of(change(Step.create(wanted), NONE, NONE, wanted, wanted, context.source()));
    }

    @Override
    public List<Step> drop(Privileges present, PlanContext context) {
        Privileges none = new Privileges(present.id(), present.parent(), NONE, NONE);
        return List.of(change(
                Step.drop(present).phase(Phase.EXPAND),
                present.granted(),
                present.revoked(),
                none,
                present,
                context.target()));
    }

    @Override
    public Alteration alter(Privileges present, Privileges wanted, PlanContext context) {
        return Alteration.inPlace(
                change(Step.alter(wanted), present.granted(), present.revoked(), wanted, wanted, context.source()));
    }

    private static Step change(
            StepBuilder step,
            SortedSet<Grant> granted,
            SortedSet<Grant> revoked,
            Privileges wanted,
            Privileges any,
            Catalog catalog) {
        SortedSet<Grant> give = new TreeSet<>(wanted.granted());
        give.removeAll(granted);
        SortedSet<Grant> restore = new TreeSet<>(revoked);
        restore.removeAll(wanted.revoked());
        give.addAll(restore);
        SortedSet<Grant> take = new TreeSet<>(granted);
        take.removeAll(wanted.granted());
        SortedSet<Grant> withdraw = new TreeSet<>(wanted.revoked());
        withdraw.removeAll(revoked);
        take.addAll(withdraw);
        step.summary("set privileges on " + any.id().on());
        statements(take, any.id(), catalog, false).forEach(step::sql);
        statements(give, any.id(), catalog, true).forEach(step::sql);
        if (give.stream().anyMatch(g -> g.grantee() == null)) {
            step.hazard(HazardKind.WEAKENS_SECURITY, any.id(), "everybody (PUBLIC) gets a privilege");
        }
        if (!take.isEmpty() && take.stream().anyMatch(g -> !give.stream().anyMatch(o -> covers(o, g)))) {
            step.hazard(
                    HazardKind.BREAKS_RUNNING_CODE,
                    any.id(),
                    "a role loses a privilege that the running release may use");
        }
        return step.build();
    }

    private static boolean covers(Grant given, Grant taken) {
        return java.util.Objects.equals(given.grantee(), taken.grantee())
                && given.privilege().equals(taken.privilege());
    }

    /** One statement for each grantee, grantor and grant option. */
    private static List<SqlText> statements(Set<Grant> grants, ObjectId.Attached id, Catalog catalog, boolean give) {
        record To(
                @Nullable Identifier grantee,
                boolean grantable,
                @Nullable Identifier grantor) {}
        Comparator<@Nullable Identifier> roles = Comparator.nullsFirst(Comparator.naturalOrder());
        Map<To, SortedSet<String>> byGrantee = new TreeMap<>(Comparator.comparing(To::grantee, roles)
                .thenComparing(To::grantable)
                .thenComparing(To::grantor, roles));
        for (Grant grant : grants) {
            byGrantee
                    .computeIfAbsent(new To(grant.grantee(), grant.grantable(), grant.grantor()), k -> new TreeSet<>())
                    .add(grant.privilege());
        }
        return byGrantee.entrySet().stream()
                .map(e -> {
                    To to = e.getKey();
                    SqlText on = on(id.on(), e.getValue(), catalog);
                    SqlText role = to.grantee() == null ? SqlText.of("PUBLIC") : SqlText.of("{}", to.grantee());
                    SqlText by = to.grantor() == null ? SqlText.EMPTY : SqlText.of(" GRANTED BY {}", to.grantor());
                    return give
                            ? SqlText.of(
                                    "GRANT {} TO {}{}{}",
                                    on,
                                    role,
                                    to.grantable() ? SqlText.of(" WITH GRANT OPTION") : SqlText.EMPTY,
                                    by)
                            : SqlText.of("REVOKE {} FROM {}{}", on, role, by);
                })
                .toList();
    }

    private static SqlText on(ObjectId object, Set<String> privileges, Catalog catalog) {
        SqlText words =
                SqlText.join(", ", privileges.stream().map(SqlText::fromServer).toList());
        return switch (object.kind()) {
            case COLUMN ->
                SqlText.of(
                        "{} ON TABLE {}",
                        SqlText.join(
                                ", ",
                                privileges.stream()
                                        .map(p ->
                                                SqlText.of("{} ({})", SqlText.fromServer(p), References.member(object)))
                                        .toList()),
                        References.relation(object));
            case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, TABLE ->
                SqlText.of("{} ON TABLE {}", words, References.name(object));
            case AGGREGATE -> SqlText.of("{} ON FUNCTION {}", words, asFunction(object));
            case DOMAIN, TYPE -> SqlText.of("{} ON TYPE {}", words, References.name(object));
            case SERVER -> SqlText.of("{} ON FOREIGN SERVER {}", words, References.name(object));
            default -> SqlText.of("{} ON {}", words, References.reference(object, catalog));
        };
    }

    /** GRANT knows functions only, and no star for the arguments. */
    private static SqlText asFunction(ObjectId aggregate) {
        return aggregate instanceof ObjectId.Routine r && r.arguments().equals("*")
                ? SqlText.of("{}()", r.name())
                : References.name(aggregate);
    }

    /** Whoever owns it in the end grants. */
    @Override
    public Set<ObjectId> alsoRequires(Privileges wanted, PlanContext context) {
        ObjectId on = wanted.id().on();
        return new java.util.HashSet<>(
                List.of(new ObjectId.Attached(Kind.OWNER, on), new ObjectId.Attached(Kind.OWNER, wanted.parent())));
    }
}
