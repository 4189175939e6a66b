package dev.pgparity.release;

import dev.pgparity.config.ReleaseSettings;
import dev.pgparity.health.ApplicationChecks;
import dev.pgparity.health.Finding;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A release: the database's expand phase, a tag, the merge, the push, and the application asked whether it is well. When it
 * is not, the merge is reverted and pushed, and the database taken back.
 */
public final class Release {
    private static final ProblemCode NOT_CLEAN = new ProblemCode("release.not-clean");

    private final ReleaseSettings settings;
    private final GitRepository git;
    private final ReleaseDatabase database;
    private final ApplicationChecks application;
    private final Consumer<String> told;

    /** @param told hears each action before it is done */
    public Release(
            ReleaseSettings settings,
            Path folder,
            ReleaseDatabase database,
            ApplicationChecks application,
            Consumer<String> told) {
        this.settings = settings;
        this.git = new GitRepository(folder, told);
        this.database = database;
        this.application = application;
        this.told = told;
    }

    /** How it ended. */
    public sealed interface Result {
        /** The new release runs. */
        record Released(String tag) implements Result {}

        /** The database could not be promoted; git was not touched. */
        record NotPromoted() implements Result {}

        /**
         * Code and database are as they were.
         *
         * @param why what failed
         * @param databaseUndone whether the database was taken back; otherwise it keeps what it was given, which the old
         *     release survives
         */
        record TakenBack(String why, boolean databaseUndone) implements Result {}
    }

    /** Every git command of a release that succeeds, in order. */
    public static List<String> actions(ReleaseSettings settings) {
        String source = settings.sourceBranch();
        String target = settings.targetBranch();
        return List.of(
                "git status --porcelain",
                "git fetch " + settings.remote(),
                "git checkout " + source,
                "git merge --ff-only " + settings.remote() + "/" + source,
                "(the database: expand phase)",
                "git checkout " + target,
                "git merge --ff-only " + settings.remote() + "/" + target,
                "git tag " + settings.tag(),
                "git merge --no-ff " + source,
                "git push " + settings.remote() + " " + target + " " + source + " " + settings.tag(),
                "(the application: health, smoke requests, commands)",
                "git checkout " + source,
                "git merge " + target,
                "git push " + settings.remote() + " " + source);
    }

    /**
     * Runs it.
     *
     * @throws Problem when git refuses something before the merge; the working tree is then on a branch of the project
     */
    public Result run(Instant now) {
        String source = settings.sourceBranch();
        String target = settings.targetBranch();
        String remote = settings.remote();
        if (!git.run("status", "--porcelain").isBlank()) {
            throw Problem.refused(NOT_CLEAN, "The working tree has changes that git has not committed.")
                    .next("Commit or stash them.")
                    .build();
        }
        git.run("fetch", remote);
        git.run("checkout", source);
        git.run("merge", "--ff-only", remote + "/" + source);
        told.accept("the database: expand phase");
        if (!database.expand()) {
            return new Result.NotPromoted();
        }
        String tag = settings.tag()
                .replace(
                        "{timestamp}",
                        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                                .withZone(ZoneId.systemDefault())
                                .format(now));
        git.run("checkout", target);
        git.run("merge", "--ff-only", remote + "/" + target);
        git.run("tag", tag);
        if (!git.succeeds("merge", "--no-ff", "-m", "Release " + source + " (" + tag + ")", source)) {
            git.run("merge", "--abort");
            git.run("checkout", source);
            return new Result.TakenBack(
                    source + " cannot be merged into " + target + " without conflicts.", database.undo());
        }
        if (!git.succeeds("push", remote, target, source, tag)) {
            git.run("reset", "--hard", tag);
            git.run("checkout", source);
            return new Result.TakenBack("The push to " + remote + " was refused.", database.undo());
        }
        told.accept("the application: health, smoke requests, commands");
        List<Finding> failures = application.run(true).stream()
                .filter(finding -> !finding.holds())
                .toList();
        if (!failures.isEmpty()) {
            git.run("revert", "--no-edit", "-m", "1", "HEAD");
            git.run("push", remote, target);
            git.run("checkout", source);
            Finding first = failures.getFirst();
            return new Result.TakenBack(
                    "The new release is not well: " + first.check() + " "
                            + first.failure().orElse("") + ".",
                    database.undo());
        }
        git.run("checkout", source);
        git.run("merge", target);
        git.run("push", remote, source);
        return new Result.Released(tag);
    }
}
