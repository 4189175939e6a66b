package dev.pgparity.cli.render;

import dev.pgparity.backup.Manifest;
import dev.pgparity.backup.Manifest.Verification;
import dev.pgparity.promote.TargetRestore;
import dev.pgparity.report.Words;
import dev.pgparity.restore.DatabaseSwap;
import dev.pgparity.restore.TableRestore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Backups for a person. */
public final class BackupText {
    private final PrintWriter out;
    private final Page page;
    private final Paint paint;

    public BackupText(PrintWriter out, Page page) {
        this.out = out;
        this.page = page;
        this.paint = page.paint();
    }

    public void created(Manifest manifest, Path folder) {
        out.println(page.apart(
                paint.green("✓ ") + "backed up   " + paint.bold(manifest.id()) + "  "
                        + Words.count(manifest.tables().size(), "table") + ", " + Words.count(manifest.rows(), "row")
                        + ", " + bytes(manifest.bytes()) + ", " + method(manifest),
                paint.faint(Words.seconds(Duration.ofMillis(manifest.tookMillis())))));
        out.println(" ".repeat(14) + folder);
        out.flush();
    }

    /** What a verification showed, and how to restore. */
    public void verified(Manifest manifest) {
        Verification found = manifest.verification();
        if (found == null) {
            out.println(paint.yellow("! ") + "verified    nobody looked: a backup counts once it was restored");
        } else if (!found.equal()) {
            out.println(paint.red("✗ ") + "verified    it is not the same:");
            found.note().lines().forEach(line -> out.println("  " + line.replace("; ", "\n  ")));
        } else if (found.restored()) {
            out.println(page.apart(
                    paint.green("✓ ") + "verified    restored into a scratch database: the same schema ("
                            + manifest.fingerprint().substring(0, 4) + "·"
                            + manifest.fingerprint().substring(4, 8) + "), the same number of rows in every table",
                    paint.faint(Words.seconds(Duration.ofMillis(found.tookMillis())))));
            if (!found.note().isEmpty()) {
                out.println(" ".repeat(14) + "not restored: " + found.note());
            }
        } else {
            out.println(paint.yellow("! ") + "verified    all files are whole; it was not restored");
            if (!found.note().isEmpty()) {
                out.println(" ".repeat(14) + found.note());
            }
        }
        if (found == null || found.equal()) {
            out.println("Restore it:  pgparity backup restore " + manifest.id()
                    + (found != null && found.restored()
                            ? "   (took " + Words.seconds(Duration.ofMillis(found.tookMillis())) + " here)"
                            : ""));
        }
        out.flush();
    }

    public void removed(Manifest manifest) {
        out.println("removed  " + manifest.id());
        out.flush();
    }

    public void list(List<Manifest> manifests) {
        if (manifests.isEmpty()) {
            out.println("There is no backup yet. Make one:  pgparity backup create ENV");
        }
        for (Manifest manifest : manifests) {
            Verification found = manifest.verification();
            out.println(page.apart(
                    paint.bold(manifest.id()) + "  " + Words.count(manifest.rows(), "row") + ", "
                            + bytes(manifest.bytes()) + ", " + method(manifest),
                    found == null
                            ? paint.yellow("not verified")
                            : !found.equal()
                                    ? paint.red("not the same")
                                    : found.restored()
                                            ? paint.green("verified") + ", restored in "
                                                    + Words.seconds(Duration.ofMillis(found.tookMillis()))
                                            : paint.yellow("checksums verified")));
        }
        out.flush();
    }

    /** What is asked about before a restore. */
    public void about(Manifest manifest, String target, Duration age) {
        out.println("Backup " + paint.bold(manifest.id()) + " of " + manifest.environment() + ", "
                + Words.count(manifest.rows(), "row") + ", " + age(age) + " old, takes the place of " + target + ".");
        out.println(paint.yellow("What was written to " + target + " since then will be in the kept database only."));
        out.flush();
    }

    public void swapped(TargetRestore.Done done, String target) {
        DatabaseSwap.Swapped swapped = done.swapped();
        out.println(page.apart(
                paint.green("✓ ") + target + " is the backup: the same schema, the same number of rows in every table",
                paint.faint(Words.seconds(Duration.ofMillis(swapped.restored().tookMillis())))));
        out.println("  The database that was there is kept as " + paint.bold(swapped.kept()) + ".");
        swapped.restored().leftOut().forEach(line -> out.println("  not restored: " + line));
        done.forgotten().ifPresent(why -> out.println("  Its history and audit are only there: " + Words.line(why)));
        out.flush();
    }

    public void table(String name, TableRestore.RestoredTable restored) {
        out.println(paint.green("✓ ") + Words.count(restored.rows(), "row") + " of " + name + " as they were, in "
                + paint.bold(restored.table().sql()) + ".");
        out.println("  Nothing else was touched. What to take over is for you to say, for example:");
        out.println("  INSERT INTO " + name + " SELECT * FROM "
                + restored.table().sql() + " ON CONFLICT DO NOTHING;  DROP TABLE "
                + restored.table().sql() + ";");
        out.flush();
    }

    private static String method(Manifest manifest) {
        return manifest.dump() == null ? "native" : manifest.dump().program();
    }

    private static String age(Duration age) {
        if (age.toDays() > 0) {
            return Words.count(age.toDays(), "day");
        }
        return age.toHours() > 0 ? Words.count(age.toHours(), "hour") : Words.count(age.toMinutes(), "minute");
    }

    /** {@code 12.3 MB}. */
    static String bytes(long bytes) {
        String[] units = {"bytes", "kB", "MB", "GB", "TB"};
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < units.length - 1) {
            size /= 1000;
            unit++;
        }
        return unit == 0 ? Words.grouped(bytes) + " bytes" : String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
    }
}
