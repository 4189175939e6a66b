package dev.pgparity.plan.rule.attached;

import dev.pgparity.catalog.part.Grant;
import dev.pgparity.sql.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The way from one set of privileges to another, both given as differences from the same defaults. Revokes come first,
 * those of the last grantors before those of the first, because a grant option cannot go while somebody used it;
 * grants come in the opposite order.
 */
final class AclChange {
    /** What a privilege of one grantee by one grantor can be. */
    private enum State {
        NONE,
        HELD,
        GRANTABLE
    }

    private record Key(
            @Nullable Identifier grantee, @Nullable Identifier grantor, String privilege) {}

    /** What one statement does. */
    enum Verb {
        GRANT,
        GRANT_WITH_OPTION,
        REVOKE,
        REVOKE_OPTION;

        boolean gives() {
            return this == GRANT || this == GRANT_WITH_OPTION;
        }
    }

    /** One statement for one grantee (null for PUBLIC) by one grantor (null for the owner). */
    record Item(
            Verb verb,
            @Nullable Identifier grantee,
            @Nullable Identifier grantor,
            SortedSet<String> privileges) {}

    private static final Comparator<@Nullable Identifier> ROLES = Comparator.nullsFirst(Comparator.naturalOrder());

    private final Map<Key, State> defaults = new LinkedHashMap<>();
    private final Map<Key, State> before = new LinkedHashMap<>();
    private final Map<Key, State> after = new LinkedHashMap<>();
    private final Map<@Nullable Identifier, Integer> depths = new LinkedHashMap<>();

    AclChange(
            Collection<Grant> grantedBefore,
            Collection<Grant> revokedBefore,
            Collection<Grant> grantedAfter,
            Collection<Grant> revokedAfter) {
        revokedBefore.forEach(grant -> defaults.put(key(grant), state(grant)));
        revokedAfter.forEach(grant -> defaults.put(key(grant), state(grant)));
        fill(before, grantedBefore, revokedBefore);
        fill(after, grantedAfter, revokedAfter);
        depths(grantedBefore);
        depths(grantedAfter);
    }

    private static void fill(Map<Key, State> states, Collection<Grant> granted, Collection<Grant> revoked) {
        revoked.forEach(grant -> states.put(key(grant), State.NONE));
        granted.forEach(grant -> states.put(key(grant), state(grant)));
    }

    private static Key key(Grant grant) {
        return new Key(grant.grantee(), grant.grantor(), grant.privilege());
    }

    private static State state(Grant grant) {
        return grant.grantable() ? State.GRANTABLE : State.HELD;
    }

    /** How many grantors stand between the owner and a role. */
    private void depths(Collection<Grant> grants) {
        depths.put(null, 0);
        for (int round = 0; round < grants.size(); round++) {
            boolean more = false;
            for (Grant grant : grants) {
                Integer by = depths.get(grant.grantor());
                if (by != null && grant.grantee() != null && !depths.containsKey(grant.grantee())) {
                    depths.put(grant.grantee(), by + 1);
                    more = true;
                }
            }
            if (!more) {
                return;
            }
        }
    }

    private int depth(@Nullable Identifier grantor) {
        return depths.getOrDefault(grantor, Integer.MAX_VALUE);
    }

    /** The statements in order. */
    List<Item> items() {
        record To(
                Verb verb,
                @Nullable Identifier grantee,
                @Nullable Identifier grantor) {}
        Comparator<To> order = Comparator.comparing((To to) -> to.verb().gives())
                .thenComparing(to -> to.verb().gives() ? depth(to.grantor()) : -depth(to.grantor()))
                .thenComparing(To::grantor, ROLES)
                .thenComparing(To::grantee, ROLES)
                .thenComparing(To::verb);
        SortedMap<To, SortedSet<String>> found = new TreeMap<>(order);
        Collection<Key> keys = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(keys::add);
        for (Key key : keys) {
            State usual = defaults.getOrDefault(key, State.NONE);
            Verb verb = verb(before.getOrDefault(key, usual), after.getOrDefault(key, usual));
            if (verb != null) {
                found.computeIfAbsent(new To(verb, key.grantee(), key.grantor()), k -> new TreeSet<>())
                        .add(key.privilege());
            }
        }
        List<Item> items = new ArrayList<>();
        found.forEach((to, privileges) -> items.add(new Item(to.verb(), to.grantee(), to.grantor(), privileges)));
        return items;
    }

    private static @Nullable Verb verb(State from, State to) {
        if (from == to) {
            return null;
        }
        return switch (to) {
            case NONE -> Verb.REVOKE;
            case GRANTABLE -> Verb.GRANT_WITH_OPTION;
            case HELD -> from == State.GRANTABLE ? Verb.REVOKE_OPTION : Verb.GRANT;
        };
    }
}
