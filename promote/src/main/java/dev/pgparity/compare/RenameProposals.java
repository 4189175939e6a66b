package dev.pgparity.compare;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.CompositeType;
import dev.pgparity.catalog.object.Domain;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.catalog.object.Function;
import dev.pgparity.catalog.object.MaterializedView;
import dev.pgparity.catalog.object.RangeType;
import dev.pgparity.catalog.object.Sequence;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.catalog.object.View;
import dev.pgparity.catalog.part.Parameter;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be a rename: of what is missing and what is extra, the pairs that are alike. Each object is in one
 * pair at most; where several fit, the one whose name is nearest is taken. Constraints, indexes and policies are not
 * among them: those that differ by their name alone are renamed without asking, since no row can be lost.
 */
final class RenameProposals {
    /** Where this many pairs would have to be looked at, one schema was exchanged for another and nothing was renamed. */
    private static final int MOST_PAIRS = 40_000;

    private final Map<ObjectId, Map<Identifier, SqlText>> columns = new HashMap<>();

    private RenameProposals() {}

    /** The pairs, in the order of the names that TARGET has. */
    static List<RenameProposal> of(Differences differences) {
        return new RenameProposals().find(differences);
    }

    private record Pair(CatalogObject before, CatalogObject after, int distance) {}

    private List<RenameProposal> find(Differences differences) {
        Map<Place, List<CatalogObject>> extra = new HashMap<>();
        Map<Place, List<CatalogObject>> missing = new HashMap<>();
        List<RenameProposal> values = new ArrayList<>();
        for (Difference difference : differences.all()) {
            switch (difference) {
                case Difference.Removed(CatalogObject before) -> {
                    remember(before);
                    Place place = Place.of(before);
                    if (place != null) {
                        extra.computeIfAbsent(place, k -> new ArrayList<>()).add(before);
                    }
                }
                case Difference.Added(CatalogObject after) -> {
                    remember(after);
                    Place place = Place.of(after);
                    if (place != null) {
                        missing.computeIfAbsent(place, k -> new ArrayList<>()).add(after);
                    }
                }
                case Difference.Altered(CatalogObject before, CatalogObject after) -> {
                    if (before instanceof EnumType b && after instanceof EnumType a) {
                        values.addAll(values(b, a));
                    }
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        missing.forEach((place, added) -> {
            List<CatalogObject> removed = extra.getOrDefault(place, List.of());
            if ((long) added.size() * removed.size() <= MOST_PAIRS) {
                added.forEach(after -> removed.stream()
                        .filter(before -> alike(before, after))
                        .forEach(before ->
                                pairs.add(new Pair(before, after, distance(name(before.id()), name(after.id()))))));
            }
        });
        return Stream.concat(chosen(pairs).stream(), values.stream()).toList();
    }

    /** Values of an enum that stand where others stood: between the same neighbours, and as many of them. */
    private static List<RenameProposal> values(EnumType before, EnumType after) {
        List<RenameProposal> proposals = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        int at = 0;
        for (int i = 0; i <= before.labels().size(); i++) {
            String label = i < before.labels().size() ? before.labels().get(i) : null;
            if (label != null && !after.labels().contains(label)) {
                gone.add(label);
                continue;
            }
            int end = label == null ? after.labels().size() : after.labels().indexOf(label);
            List<String> there = end < at ? List.of() : after.labels().subList(at, end);
            if (there.size() == gone.size() && there.stream().noneMatch(before.labels()::contains)) {
                for (int k = 0; k < gone.size(); k++) {
                    proposals.add(
                            new RenameProposal(value(before, gone.get(k)), value(before, there.get(k)), there.get(k)));
                }
            }
            gone.clear();
            at = end + 1;
        }
        return proposals;
    }

    private static ObjectId value(EnumType type, String label) {
        return new ObjectId.Member(Kind.VALUE, type.id().name(), new Identifier(label));
    }

    private static List<RenameProposal> chosen(List<Pair> pairs) {
        pairs.sort(Comparator.comparingInt(Pair::distance)
                .thenComparing(pair -> pair.before().id())
                .thenComparing(pair -> pair.after().id()));
        Set<ObjectId> taken = new HashSet<>();
        List<RenameProposal> proposals = new ArrayList<>();
        for (Pair pair : pairs) {
            ObjectId before = pair.before().id();
            ObjectId after = pair.after().id();
            if (!taken.contains(before) && !taken.contains(after)) {
                taken.add(before);
                taken.add(after);
                proposals.add(new RenameProposal(before, after, name(after)));
            }
        }
        proposals.sort(Comparator.comparing(RenameProposal::before));
        return proposals;
    }

    /** Where two objects must both be so that one can become the other by a new name alone. */
    private record Place(Class<?> type, @Nullable Object around) {
        static @Nullable Place of(CatalogObject object) {
            if (object instanceof Column column) {
                return column.inherited() ? null : new Place(Column.class, column.table());
            }
            return switch (object.id()) {
                case ObjectId.InSchema id ->
                    new Place(object.getClass(), id.name().schema());
                case ObjectId.Routine id ->
                    new Place(object.getClass(), List.of(id.name().schema(), id.arguments()));
                case ObjectId.Global id -> null;
                case ObjectId.Member id -> null;
                case ObjectId.Attached id -> null;
            };
        }
    }

    private void remember(CatalogObject object) {
        if (object instanceof Column column) {
            columns.computeIfAbsent(column.table(), k -> new HashMap<>())
                    .put(column.id().name(), column.type());
        }
    }

    private boolean alike(CatalogObject before, CatalogObject after) {
        if (before instanceof Column b && after instanceof Column a) {
            return b.type().equals(a.type()) && (b.generated() == null) == (a.generated() == null);
        }
        if (before instanceof Table b && after instanceof Table a) {
            return Objects.equals(b.partitionKey(), a.partitionKey())
                    && mostlyTheSame(columns(b.id()), columns(a.id()));
        }
        if (before instanceof View b && after instanceof View a) {
            return b.query().equals(a.query());
        }
        if (before instanceof MaterializedView b && after instanceof MaterializedView a) {
            return b.query().equals(a.query());
        }
        if (before instanceof Function b && after instanceof Function a) {
            return Objects.equals(b.result(), a.result())
                    && b.parameters().stream()
                            .map(Parameter::type)
                            .toList()
                            .equals(a.parameters().stream().map(Parameter::type).toList())
                    && body(b).equals(body(a));
        }
        if (before instanceof EnumType b && after instanceof EnumType a) {
            return b.labels().equals(a.labels());
        }
        if (before instanceof CompositeType b && after instanceof CompositeType a) {
            return b.attributes().equals(a.attributes());
        }
        if (before instanceof Domain b && after instanceof Domain a) {
            return b.base().equals(a.base());
        }
        if (before instanceof RangeType b && after instanceof RangeType a) {
            return b.subtype().equals(a.subtype());
        }
        if (before instanceof Sequence b && after instanceof Sequence a) {
            return b.type().equals(a.type()) && b.options().equals(a.options());
        }
        return false;
    }

    /** All but the first line, which names the function. */
    private static List<String> body(Function function) {
        return function.definition().sql().lines().skip(1).toList();
    }

    private Map<Identifier, SqlText> columns(ObjectId table) {
        return columns.getOrDefault(table, Map.of());
    }

    /** At least half of all the columns that either has are in both, with the same type. */
    private static boolean mostlyTheSame(Map<Identifier, SqlText> before, Map<Identifier, SqlText> after) {
        long same = before.entrySet().stream()
                .filter(e -> e.getValue().equals(after.get(e.getKey())))
                .count();
        return same > 0 && 2 * same >= before.size() + after.size() - same;
    }

    private static String name(ObjectId id) {
        return switch (id) {
            case ObjectId.Global g -> g.name().value();
            case ObjectId.InSchema s -> s.name().name().value();
            case ObjectId.Member m -> m.name().value();
            case ObjectId.Routine f -> f.name().name().value();
            case ObjectId.Attached a -> name(a.on());
        };
    }

    /** How many letters have to be put in, taken out or exchanged (Levenshtein). */
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int exchanged = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
