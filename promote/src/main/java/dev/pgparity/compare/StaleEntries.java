package dev.pgparity.compare;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.name.ObjectPattern;
import dev.pgparity.config.ColumnExpression;
import dev.pgparity.config.Configuration;
import dev.pgparity.config.Intentional;
import dev.pgparity.config.Rename;
import dev.pgparity.origin.Sides;
import dev.pgparity.problem.NearMiss;
import dev.pgparity.problem.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Entries of pgparity.yaml about objects that neither side has. They are no error, since the file serves several pairs of
 * databases and outlives what it speaks of; but a misspelt one should not look as if it counted.
 */
public final class StaleEntries {
    private static final int MOST_NAMES = 20_000;

    private final List<String> names;

    private StaleEntries(Sides sides) {
        this.names = Stream.of(sides.source().catalog(), sides.target().catalog())
                .map(Catalog::ids)
                .flatMap(ids -> ids.stream().map(ObjectId::toString))
                .distinct()
                .toList();
    }

    /**
     * A sentence for each, with its place in the file.
     *
     * @param sides read as a whole: what one comparison left out is not missing
     */
    public static List<String> of(Sides sides, Configuration configuration) {
        StaleEntries stale = new StaleEntries(sides);
        List<String> notes = new ArrayList<>();
        for (Intentional entry : configuration.intentional()) {
            stale.note("intentional", entry.object(), entry.at(), notes);
        }
        for (Rename entry : configuration.renames()) {
            String old = entry.from().toString();
            int end = Math.max(old.lastIndexOf('.'), old.indexOf(':'));
            boolean done = stale.names.contains(old.substring(0, end + 1) + entry.to());
            if (!done && !stale.isPart(entry.from())) {
                stale.note("renames", entry.from(), entry.at(), notes);
            }
        }
        for (ColumnExpression entry : configuration.using()) {
            stale.note("using", entry.column(), entry.at(), notes);
        }
        for (ColumnExpression entry : configuration.fill()) {
            stale.note("fill", entry.column(), entry.at(), notes);
        }
        return notes;
    }

    /** The value of an enum is renamed under the name of its type. */
    private boolean isPart(ObjectPattern name) {
        String text = name.toString();
        return name.kind().equals(Kind.VALUE.label())
                && names.contains(Kind.TYPE.label()
                        + text.substring(text.indexOf(':'), Math.max(text.lastIndexOf('.'), text.indexOf(':'))));
    }

    private void note(String key, ObjectPattern object, Where.InText at, List<String> notes) {
        if (names.stream().anyMatch(object::matches)) {
            return;
        }
        String kind = object.kind() + ":";
        List<String> near = names.size() > MOST_NAMES
                ? List.of()
                : NearMiss.of(
                        object.toString(),
                        names.stream().filter(name -> name.startsWith(kind)).toList());
        notes.add(at + ": " + key + " names " + object + ", which neither side has"
                + (near.isEmpty() ? "." : "; did you mean " + String.join(" or ", near) + "?"));
    }
}
