package dev.pgparity.config;

/**
 * How code follows the database.
 *
 * @param sourceBranch what is released
 * @param targetBranch what production runs
 * @param remote where both are pushed
 * @param tag set on the target branch before the merge; {@code {timestamp}} is the time
 */
public record ReleaseSettings(String sourceBranch, String targetBranch, String remote, String tag) {
    static final ReleaseSettings DEFAULT =
            new ReleaseSettings("staging", "main", "origin", "backup-before-merge-{timestamp}");
}
