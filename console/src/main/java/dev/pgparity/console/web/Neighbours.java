package dev.pgparity.console.web;

import java.util.List;

/** Two environments: those that were chosen, or the last two of the chain. */
record Neighbours(String source, String target) {
    /** @param source empty where none was chosen; likewise {@code target} */
    static Neighbours of(List<String> names, String source, String target) {
        boolean two = names.size() > 1;
        return new Neighbours(
                source.isEmpty() && two ? names.get(names.size() - 2) : source,
                target.isEmpty() && two ? names.getLast() : target);
    }
}
