package dev.pgparity.console.web;

import dev.pgparity.backup.BackupListener;
import dev.pgparity.backup.Manifest;
import dev.pgparity.config.Configuration;
import dev.pgparity.console.security.Person;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.RunChoices;
import dev.pgparity.console.store.RunKind;
import dev.pgparity.console.work.Desk;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.restore.Backups;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The backups there are, and what can be done with them. */
@Controller
class BackupPages {
    private static final ProblemCode NOT_CONFIRMED = new ProblemCode("console.not-confirmed");

    private final Project project;
    private final Desk desk;

    BackupPages(Project project, Desk desk) {
        this.project = project;
        this.desk = desk;
    }

    /** A backup in the list. */
    public record BackupView(
            String id,
            String environment,
            Instant at,
            long rows,
            long bytes,
            String verified,
            String chip,
            @Nullable Long restoreMillis) {}

    @GetMapping("/backups")
    String backups(Model model) {
        Configuration configuration = project.configuration();
        Backups backups = new Backups(configuration, message -> {}, BackupListener.SILENT);
        model.addAttribute("names", Project.names(configuration));
        model.addAttribute(
                "backups",
                backups.store().list().stream().map(BackupPages::view).toList());
        model.addAttribute("keep", configuration.backup().keep().toDays());
        model.addAttribute("min", configuration.backup().min());
        model.addAttribute("folder", backups.store().folder().toString());
        return "backups";
    }

    private static BackupView view(Manifest manifest) {
        Manifest.Verification found = manifest.verification();
        return new BackupView(
                manifest.id(),
                manifest.environment(),
                Instant.parse(manifest.createdAt()),
                manifest.rows(),
                manifest.bytes(),
                found == null
                        ? "never looked at"
                        : !found.equal()
                                ? "✗ not the same"
                                : found.restored() ? "✓ restored, the same" : "files are whole",
                found == null ? "" : !found.equal() ? "bad" : found.restored() ? "ok" : "warn",
                found == null || !found.restored() ? null : found.tookMillis());
    }

    @PostMapping("/backups")
    String create(@AuthenticationPrincipal Person person, @RequestParam String environment) {
        return begin(person, RunKind.BACKUP, "Backup of " + environment, environment, "");
    }

    @PostMapping("/backups/{id}/verify")
    String verify(@AuthenticationPrincipal Person person, @PathVariable String id) {
        return begin(
                person,
                RunKind.BACKUP_VERIFICATION,
                "Restore " + id + " and compare",
                manifest(id).environment(),
                id);
    }

    /** @param typed the environment's name, typed by a person */
    @PostMapping("/backups/{id}/restore")
    String restore(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String typed) {
        String environment = manifest(id).environment();
        if (!typed.strip().equals(environment)) {
            throw Problem.refused(
                            NOT_CONFIRMED,
                            "Restoring replaces " + environment + ": what was written since the backup is not in it.")
                    .next("Type " + environment
                            + " to restore it; the database that is there now is kept under another name.")
                    .build();
        }
        return begin(person, RunKind.RESTORE, "Restore " + id, environment, id);
    }

    private Manifest manifest(String id) {
        List<Manifest> all = new Backups(project.configuration(), message -> {}, BackupListener.SILENT)
                .store()
                .list();
        return all.stream()
                .filter(manifest -> manifest.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        Problem.usage(NOT_CONFIRMED, "There is no such backup.").build());
    }

    private String begin(Person person, RunKind kind, String title, String environment, String backup) {
        return "redirect:/runs/"
                + desk.begin(PageAdvice.who(person), kind, title, "", environment, RunChoices.ofBackup(backup));
    }
}
