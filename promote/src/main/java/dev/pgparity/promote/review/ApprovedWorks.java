package dev.pgparity.promote.review;

import java.util.List;

/**
 * What was approved, part by part, so that a run that goes on after an interruption can be held to the rest of it.
 *
 * @param expected the fingerprint that the steps promise
 * @param steps whether there were any
 * @param files the versions of the migrations with the digests of their content, in order
 * @param rows the reference rows that change, as texts
 */
public record ApprovedWorks(String expected, boolean steps, List<String> files, List<String> rows) {
    public ApprovedWorks {
        files = List.copyOf(files);
        rows = List.copyOf(rows);
    }

    /** Of a promotion before it begins. */
    public static ApprovedWorks of(PlanReview review) {
        return new ApprovedWorks(
                review.expected().sha256(),
                !review.selection().steps().isEmpty(),
                review.files(),
                PlanReview.rows(review.lookups()).toList());
    }

    /** Whether what is left to do now is the rest of it and nothing else. */
    public boolean covers(PlanReview now) {
        boolean sameEnd = now.selection().steps().isEmpty()
                || (steps && now.expected().sha256().equals(expected));
        return sameEnd && coversFilesAndRows(now);
    }

    /** The same of the files and rows alone: the steps of a saved plan are held to the file by its own fingerprints. */
    public boolean coversFilesAndRows(PlanReview now) {
        List<String> left = now.files();
        boolean rest = left.size() <= files.size()
                && files.subList(files.size() - left.size(), files.size()).equals(left);
        return rest && rows.containsAll(PlanReview.rows(now.lookups()).toList());
    }
}
