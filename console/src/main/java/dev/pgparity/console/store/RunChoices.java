package dev.pgparity.console.store;

import java.util.List;

/**
 * What was chosen for a piece of work.
 *
 * @param phase {@code expand}, {@code contract}, {@code all}, {@code additive}, or empty for the target's usual one
 * @param allow hazards that were accepted by name: {@code data-loss:column:public.users.nick}
 * @param includeDrift with migrations: what is different beside them is promoted too
 * @param checked the manual checks that somebody says are done
 * @param backup the id of a backup; empty where none is concerned
 */
public record RunChoices(String phase, List<String> allow, boolean includeDrift, List<String> checked, String backup) {
    /** Nothing special. */
    public static final RunChoices NONE = new RunChoices("", List.of(), false, List.of(), "");

    public RunChoices {
        allow = List.copyOf(allow);
        checked = List.copyOf(checked);
    }

    public static RunChoices ofBackup(String id) {
        return new RunChoices("", List.of(), false, List.of(), id);
    }

    public RunChoices withChecked(List<String> texts) {
        return new RunChoices(phase, allow, includeDrift, texts, backup);
    }
}
