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
import java.util.Optional;
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
        /**
         * The new release runs.
         *
         * @param left what is still to be done by hand in git, as commands; usually empty
         */
        record Released(String tag, List<String> left) implements Result {
            public Released {
                left = List.copyOf(left);
            }
        }

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

        /**
         * The code is not as it was, or nobody knows; so the database keeps what it was given.
         *
         * @param why what failed, and in which state the remote is
         * @param next what to type
         */
        record HalfDone(String why, List<String> next) implements Result {
            public HalfDone {
                next = List.copyOf(next);
            }
        }
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
        Optional<Result> refused = merge(source, target, tag);
        if (refused.isPresent()) {
            return refused.get();
        }
        told.accept("the application: health, smoke requests, commands");
        List<Finding> failures = application.run(true).stream()
                .filter(finding -> !finding.holds())
                .toList();
        if (!failures.isEmpty()) {
            return revert(source, target, failures.getFirst());
        }
        boolean brought = git.succeeds("checkout", source)
                && git.succeeds("merge", target)
                && git.succeeds("push", remote, source);
        return new Result.Released(
                tag,
                brought
                        ? List.of()
                        : List.of(
                                "git checkout " + source, "git merge " + target, "git push " + remote + " " + source));
    }

    /** Merges and pushes; how it ended, if that did not succeed. The database has been promoted already. */
    private Optional<Result> merge(String source, String target, String tag) {
        String remote = settings.remote();
        if (!git.succeeds("checkout", target)
                || !git.succeeds("merge", "--ff-only", remote + "/" + target)
                || !git.succeeds("tag", tag)) {
            git.succeeds("checkout", source);
            return Optional.of(new Result.TakenBack(
                    target + " cannot be brought to the state of " + remote + "/" + target + " and tagged.",
                    database.undo()));
        }
        if (!git.succeeds("merge", "--no-ff", "-m", "Release " + source + " (" + tag + ")", source)) {
            git.succeeds("merge", "--abort");
            git.succeeds("checkout", source);
            return Optional.of(new Result.TakenBack(
                    source + " cannot be merged into " + target + " without conflicts.", database.undo()));
        }
        GitRepository.Push push = git.push(remote, target, source, tag);
        if (push == GitRepository.Push.DONE) {
            return Optional.empty();
        }
        Arrival arrival = arrived(target);
        if (push == GitRepository.Push.UNANSWERED && arrival == Arrival.NO) {
            arrival = Arrival.UNKNOWN; // a hook of the remote's may still be running
        }
        return switch (arrival) {
            case YES -> Optional.empty();
            case NO -> {
                git.succeeds("reset", "--hard", tag);
                git.succeeds("checkout", source);
                yield Optional.of(new Result.TakenBack("The push to " + remote + " was refused.", database.undo()));
            }
            case UNKNOWN ->
                Optional.of(new Result.HalfDone(
                        "The push of " + target + " to " + remote
                                + " had no answer, and it is not known whether it arrives.",
                        List.of(
                                "git ls-remote " + remote + " " + target + "   (compare with: git rev-parse " + target
                                        + ")",
                                "if it arrived, nothing more; otherwise: git push " + remote + " " + target + " "
                                        + source + " " + tag)));
        };
    }

    private enum Arrival {
        YES,
        NO,
        UNKNOWN
    }

    /** A push whose answer was lost may have arrived. */
    private Arrival arrived(String branch) {
        Optional<String> there = git.asked("ls-remote", settings.remote(), "refs/heads/" + branch);
        Optional<String> here = git.asked("rev-parse", branch);
        if (there.isEmpty() || here.isEmpty()) {
            return Arrival.UNKNOWN;
        }
        return there.get().startsWith(here.get().strip()) ? Arrival.YES : Arrival.NO;
    }

    /** Only when the old code is back does the database go back: the new code needs what it was given. */
    private Result revert(String source, String target, Finding failure) {
        String remote = settings.remote();
        String why = "The health check of the new release failed: " + failure.check() + " "
                + failure.failure().orElse("") + ".";
        if (!git.succeeds("revert", "--no-edit", "-m", "1", "HEAD")) {
            git.succeeds("revert", "--abort");
            return new Result.HalfDone(
                    why + " The merge could not be reverted: " + remote + "/" + target
                            + " still has the new release, and the database keeps what it needs.",
                    List.of("git revert -m 1 HEAD", "git push " + remote + " " + target));
        }
        if (!git.succeeds("push", remote, target) && arrived(target) != Arrival.YES) {
            return new Result.HalfDone(
                    why + " The merge is reverted here, but that could not be pushed: " + remote + "/" + target
                            + " still has the new release, and the database keeps what it needs.",
                    List.of("git push " + remote + " " + target));
        }
        git.succeeds("checkout", source);
        return new Result.TakenBack(why, database.undo());
    }
}
