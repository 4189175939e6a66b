package dev.pgparity.plan;

import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import dev.pgparity.plan.Plan.LeftOut;
import dev.pgparity.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Roles belong to the cluster and no plan makes them: what names a role that TARGET lacks is left out, as is what the
 * session may not do in the name of another role. It comes first, so that nothing else has to ask.
 */
final class RolePass {
    private final RuleBook rules;
    private final Surroundings target;
    private final List<LeftOut> leftOut = new ArrayList<>();

    RolePass(RuleBook rules, Surroundings target) {
        this.rules = rules;
        this.target = target;
    }

    Differences planned(Differences differences) {
        Set<ObjectId> removed = new LinkedHashSet<>();
        for (Difference difference : differences.all()) {
            if (difference instanceof Difference.Removed r) {
                removed.add(r.id());
            }
        }
        List<Difference> kept = new ArrayList<>();
        Set<ObjectId> missing = new LinkedHashSet<>();
        for (Difference difference : differences.all()) {
            Difference planned = planned(difference, removed);
            if (planned != null) {
                kept.add(planned);
            } else if (difference instanceof Difference.Added a) {
                missing.add(a.id());
            }
        }
        while (kept.removeIf(difference -> hangsOn(difference, missing))) {
            // until nothing hangs on what was left out
        }
        return new Differences(kept, differences.intentional(), differences.columnOrder());
    }

    private static boolean hangsOn(Difference difference, Set<ObjectId> missing) {
        return difference instanceof Difference.Added a
                && a.after().parent() != null
                && missing.contains(a.after().parent())
                && missing.add(a.id());
    }

    /** What the plan does not do, in the order of the differences. */
    List<LeftOut> leftOut() {
        return leftOut;
    }

    private @Nullable Difference planned(Difference difference, Set<ObjectId> removed) {
        return switch (difference) {
            case Difference.Added a -> {
                CatalogObject after = possible(a.after(), null);
                yield after == null ? null : new Difference.Added(after);
            }
            case Difference.Altered a -> {
                CatalogObject after = possible(a.after(), a.before());
                yield after == null || after.equals(a.before()) ? null : new Difference.Altered(a.before(), after);
            }
            case Difference.Removed r -> {
                ObjectId parent = r.before().parent();
                boolean goes = parent != null && removed.contains(parent);
                yield goes || barred(r.before()).isEmpty() ? r : null;
            }
        };
    }

    private @Nullable CatalogObject possible(CatalogObject wanted, @Nullable CatalogObject present) {
        Set<Identifier> out = new TreeSet<>(roles(wanted));
        out.removeAll(target.roles());
        if (!out.isEmpty()) {
            leftOut.add(new LeftOut(wanted.id(), why(out)));
        }
        out.addAll(barred(wanted));
        return out.isEmpty() ? wanted : without(wanted, present, out).orElse(null);
    }

    /** The role that the session would have to act as and may not. */
    private Set<Identifier> barred(CatalogObject object) {
        Optional<Identifier> role = actsAs(object).filter(target.roles()::contains);
        if (role.isEmpty() || target.canActAs(role.get())) {
            return Set.of();
        }
        leftOut.add(new LeftOut(
                object.id(),
                target.sessionRole() + " may not act as " + role.get() + ": GRANT " + role.get() + " TO "
                        + target.sessionRole() + ";"));
        return Set.of(role.get());
    }

    private static String why(Set<Identifier> missing) {
        String names = missing.stream().map(Identifier::sql).collect(Collectors.joining(", "));
        String create =
                missing.stream().map(role -> "CREATE ROLE " + role.sql() + ";").collect(Collectors.joining(" "));
        return (missing.size() == 1 ? "the target has no role " : "the target has no roles ") + names + ": " + create;
    }

    private <T extends CatalogObject> Set<Identifier> roles(T object) {
        return rules.of(object).roles(object);
    }

    @SuppressWarnings("unchecked")
    private <T extends CatalogObject> Optional<T> without(
            T object, @Nullable CatalogObject present, Set<Identifier> out) {
        Optional<T> before = present != null && present.getClass() == object.getClass()
                ? Optional.of((T) present)
                : Optional.empty();
        return rules.of(object).without(object, before, out, target);
    }

    private <T extends CatalogObject> Optional<Identifier> actsAs(T object) {
        return rules.of(object).actsAs(object);
    }
}
