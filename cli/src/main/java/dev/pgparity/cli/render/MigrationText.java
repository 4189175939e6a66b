package dev.pgparity.cli.render;

import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.report.Words;
import java.io.PrintWriter;

/** Migrations as they run, a line each. */
public final class MigrationText {
    private final PrintWriter out;
    private final Page page;
    private final String database;
    private boolean begun;

    /** @param database as the user knows it */
    public MigrationText(PrintWriter out, Page page, String database) {
        this.out = out;
        this.page = page;
        this.database = database;
    }

    /** Something happened. */
    public void on(MigrationEvent event) {
        Paint paint = page.paint();
        switch (event) {
            case MigrationEvent.Waiting waiting -> out.println(paint.faint("waiting for " + waiting.forWhat()));
            case MigrationEvent.Started started -> {
                if (!begun) {
                    begun = true;
                    out.println(Words.subject(database) + ": " + Words.count(started.of(), "migration") + " to run");
                }
            }
            case MigrationEvent.StatementDone statement -> {}
            case MigrationEvent.Done done ->
                out.println(page.apart(
                        "  " + paint.green("✓") + " "
                                + Words.line(done.migration().title()),
                        paint.faint(Words.count(done.statements(), "statement") + "  " + Words.seconds(done.took()))));
            case MigrationEvent.AlreadyThere there ->
                out.println(page.apart(
                        "  " + paint.green("✓") + " "
                                + Words.line(there.migration().title()),
                        paint.faint("already applied, says its check")));
            case MigrationEvent.TakenBack back ->
                out.println(page.apart(
                        "  " + paint.yellow("↩") + " "
                                + Words.line(back.migration().title()),
                        paint.faint("taken back  " + Words.seconds(back.took()))));
            case MigrationEvent.LockRetry retry ->
                out.println(paint.faint("    a lock was not to be had, try " + (retry.attempt() + 1) + " of "
                        + retry.of() + " in " + Words.seconds(retry.pause())));
        }
        out.flush();
    }

    /**
     * Says how it ended well.
     *
     * @param ran how many ran now
     * @param all how many are to run there
     * @param never how many others never run there
     */
    public void end(int ran, int all, int never, String time) {
        String sentence = complete(database, all, never) + (ran == 0 ? "; nothing to run" : "");
        out.println(page.apart(
                page.paint().green("✓") + " " + sentence, page.paint().faint(time)));
        out.flush();
    }

    /** That a database lacks none of the migrations that are to run there. */
    static String complete(String database, long all, long never) {
        return Words.subject(database)
                + (never == 0
                        ? " has every migration (" + Words.grouped(all) + ")"
                        : " has every migration that runs there (" + Words.grouped(all) + "; " + Words.grouped(never)
                                + " more never " + (never == 1 ? "runs" : "run") + " there)");
    }

    /** @param number how many were taken back */
    public void undone(int number) {
        out.println(
                number == 0
                        ? "Nothing to take back in " + database + "."
                        : Words.count(number, "migration") + " taken back in " + database + ".");
        out.flush();
    }
}
