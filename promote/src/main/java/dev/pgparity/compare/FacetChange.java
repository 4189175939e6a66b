package dev.pgparity.compare;

/**
 * One attribute that is not the same on both sides.
 *
 * @param name as {@link Facet#name()}
 * @param target what TARGET has
 * @param source what SOURCE has
 */
public record FacetChange(String name, String target, String source) {
    /** A text of several lines, best shown as a diff. */
    public boolean isText() {
        return target.indexOf('\n') >= 0 || source.indexOf('\n') >= 0;
    }
}
