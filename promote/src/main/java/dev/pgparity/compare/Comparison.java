package dev.pgparity.compare;

import dev.pgparity.catalog.CoverageGap;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.Fingerprinter;
import dev.pgparity.catalog.Scope;
import dev.pgparity.config.Configuration;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.diff.ColumnOrderNote;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import dev.pgparity.origin.SchemaPicture;
import dev.pgparity.origin.Sides;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two schemas and everything that differs between them.
 *
 * @param source what is wanted
 * @param target what is there
 * @param differences every difference, the intentional ones set apart
 * @param findings the same as a person counts them, intentional ones last
 * @param renames what may be a rename and was not said to be one by {@code renames:}
 * @param expired notes about {@code intentional:} entries whose day has passed
 * @param scope what took part
 * @param isIntentional whether a difference is meant to be there
 */
public record Comparison(
        SchemaPicture source,
        SchemaPicture target,
        Differences differences,
        List<Finding> findings,
        List<RenameProposal> renames,
        List<String> expired,
        Scope scope,
        Predicate<Difference> isIntentional) {
    public Comparison {
        findings = List.copyOf(findings);
        renames = List.copyOf(renames);
        expired = List.copyOf(expired);
    }

    /** Compares both sides; what the configuration calls intentional is set apart. */
    public static Comparison of(Sides sides, Configuration configuration, LocalDate today) {
        IntentionalList intentional = new IntentionalList(
                configuration.intentional(),
                today,
                sides.source().catalog(),
                sides.target().catalog());
        Predicate<Difference> isIntentional =
                difference -> intentional.reason(difference).isPresent();
        Differences differences = CatalogDiffer.compare(
                        sides.source().catalog(), sides.target().catalog())
                .setApart(isIntentional);
        return new Comparison(
                sides.source(),
                sides.target(),
                differences,
                Findings.of(differences, intentional),
                undecided(differences, configuration),
                intentional.expired().stream()
                        .map(e -> e.at() + ": " + e.object() + " was accepted until "
                                + e.until().orElseThrow() + " (" + e.reason() + ") and counts again")
                        .toList(),
                sides.scope(),
                isIntentional);
    }

    private static List<RenameProposal> undecided(Differences differences, Configuration configuration) {
        Set<String> decided = configuration.renames().stream()
                .map(rename -> rename.from().toString())
                .collect(Collectors.toSet());
        return RenameProposals.of(differences).stream()
                .filter(proposal -> !decided.contains(proposal.before().toString()))
                .toList();
    }

    /** The findings that count. */
    public List<Finding> counting() {
        return findings.stream().filter(f -> f.reason().isEmpty()).toList();
    }

    /** The findings that are meant to be there. */
    public List<Finding> intentional() {
        return findings.stream().filter(f -> f.reason().isPresent()).toList();
    }

    /** How many findings of each kind. */
    public List<KindCount> byKind() {
        return KindCount.of(findings);
    }

    /** Columns that stand in another order. */
    public List<ColumnOrderNote> columnOrder() {
        return differences.columnOrder();
    }

    /** What was not compared, on either side, each said once. */
    public List<CoverageGap> gaps() {
        return Stream.of(source.catalog().gaps(), target.catalog().gaps(), majors())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Two majors print some definitions differently, and some attributes exist in one of them only. */
    private List<CoverageGap> majors() {
        int wanted = source.catalog().version().major();
        int present = target.catalog().version().major();
        return wanted == present
                ? List.of()
                : List.of(new CoverageGap(
                        "PostgreSQL " + wanted + " and " + present,
                        "they print some definitions differently, which may show as a change where there is none"));
    }

    /**
     * No difference counts.
     *
     * @param strict column order and what could not be compared count as well
     */
    public boolean inParity(boolean strict) {
        return differences.inParity() && (!strict || (columnOrder().isEmpty() && gaps().isEmpty()));
    }

    public Fingerprint sourceFingerprint() {
        return Fingerprinter.of(source.catalog(), scope.description());
    }

    public Fingerprint targetFingerprint() {
        return Fingerprinter.of(target.catalog(), scope.description());
    }
}
