package dev.pgparity.console.work;

import java.util.List;

/**
 * How a piece of work ended, beside its verdict.
 *
 * @param details a line each
 * @param next what to do now
 * @param recordedAs the id under which the target remembers it; empty where it does not
 * @param backup the backup that was made before; empty for none
 * @param evidence the folder of its evidence; empty where none is kept
 */
public record RunResult(List<String> details, List<String> next, String recordedAs, String backup, String evidence) {
    /** Nothing more to say. */
    public static final RunResult NOTHING = new RunResult(List.of(), List.of(), "", "", "");

    public RunResult {
        details = List.copyOf(details);
        next = List.copyOf(next);
    }
}
