package dev.pgparity.console.work;

import dev.pgparity.backup.BackupListener;
import dev.pgparity.backup.Manifest;
import dev.pgparity.config.BackupSettings;
import dev.pgparity.config.Configuration;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.TargetRestore;
import dev.pgparity.report.Words;
import dev.pgparity.restore.Backups;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Backs up, verifies and restores. */
@Component
class BackupWork {
    private final Project project;
    private final Runs runs;

    BackupWork(Project project, Runs runs) {
        this.project = project;
        this.runs = runs;
    }

    void create(Run run) {
        Configuration configuration = project.configuration();
        SchemaOrigin.Server server = Project.server(configuration, run.target());
        Backups backups = backups(configuration, run);
        BackupSettings.Method method = configuration.backup().method();
        runs.stage(run.id(), "Backup", "NOW", "schema and rows of one moment", -1);
        Manifest made = backups.create(
                server.name(),
                server.direct(),
                method == BackupSettings.Method.NONE ? BackupSettings.Method.AUTO : method);
        runs.stage(run.id(), "Backup", "DONE", Words.count(made.rows(), "row") + ", " + made.id(), -1);
        verify(run, backups, made, configuration.backup().verify());
        backups.prune(configuration.backup().keep(), configuration.backup().min(), Instant.now())
                .forEach(gone -> runs.log(run.id(), "removed, as it is older than backup.keep: " + gone.id()));
    }

    void verify(Run run) {
        Backups backups = backups(project.configuration(), run);
        verify(run, backups, backups.store().load(run.choices().backup()), BackupSettings.Verify.FULL);
    }

    private void verify(Run run, Backups backups, Manifest made, BackupSettings.Verify how) {
        runs.stage(run.id(), "Restore and compare", "NOW", "in a scratch database", -1);
        Manifest looked = backups.verify(made, how, how == BackupSettings.Verify.FULL);
        Manifest.Verification found = looked.verification();
        boolean bad = found != null && !found.equal();
        String said = found == null
                ? "not looked at"
                : bad
                        ? "not the same: " + found.note()
                        : found.restored() ? "the same schema, the same rows" : found.note();
        runs.stage(
                run.id(),
                "Restore and compare",
                bad ? "FAILED" : "DONE",
                said,
                found == null ? -1 : found.tookMillis());
        runs.end(
                run.id(),
                bad ? RunState.FAILED : RunState.DONE,
                bad ? "The backup " + made.id() + " is " + said + "." : "The backup " + made.id() + ": " + said + ".",
                "");
    }

    /** Beside the database, compared, and then in its place; the one that was there is kept under another name. */
    void restore(Run run) {
        Configuration configuration = project.configuration();
        SchemaOrigin.Server server = Project.server(configuration, run.target());
        Backups backups = backups(configuration, run);
        Manifest manifest = backups.store().load(run.choices().backup());
        runs.stage(run.id(), "Restore", "NOW", "beside the database that is there", -1);
        TargetRestore.Done done = new TargetRestore(
                        backups, server.direct(), server.name(), run.runBy().orElse(run.askedBy()))
                .run(manifest, Instant.now());
        runs.stage(run.id(), "Restore", "DONE", "in its place", -1);
        runs.end(
                run.id(),
                RunState.DONE,
                Words.subject(server.name()) + " is as it was in " + manifest.id()
                        + ". The database that was there is kept as "
                        + done.swapped().kept() + "."
                        + done.forgotten()
                                .map(why -> " Its history is only there: " + why)
                                .orElse(""),
                "");
    }

    private Backups backups(Configuration configuration, Run run) {
        return new Backups(configuration, line -> runs.log(run.id(), Words.line(line)), BackupListener.SILENT);
    }
}
