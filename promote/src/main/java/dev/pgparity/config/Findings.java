package dev.pgparity.config;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects every error of one file, so that all of them are shown at once, in the file's order. */
final class Findings {
    private final String source;
    private final List<Problem.Detail> errors = new ArrayList<>();

    Findings(String source) {
        this.source = source;
    }

    /** Notes an error at a node; the sentence begins in lower case and has no full stop. */
    void add(Node node, String sentence) {
        errors.add(new Problem.Detail(at(node), sentence));
    }

    /** Notes an error some characters behind the beginning of a value that stands on one line. */
    void add(Where.InText place, int offset, String sentence) {
        errors.add(
                new Problem.Detail(new Where.InText(place.source(), place.line(), place.column() + offset), sentence));
    }

    Where.InText at(Node node) {
        return at(node.getStartMark());
    }

    /** Marks count from 0, editors from 1. */
    Where.InText at(Optional<Mark> mark) {
        return mark.map(m -> new Where.InText(source, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Where.InText(source, 1, 1));
    }

    /** Ends the reading when there is any error. */
    void throwIfAny() {
        if (errors.isEmpty()) {
            return;
        }
        List<Problem.Detail> sorted = new ArrayList<>(errors);
        sorted.sort(Comparator.comparing(
                Problem.Detail::where,
                Comparator.nullsFirst(Comparator.comparing(
                        where -> (Where.InText) where,
                        Comparator.comparingInt(Where.InText::line).thenComparingInt(Where.InText::column)))));
        throw ConfigurationProblems.invalid(source, sorted);
    }
}
