package dev.pgparity.console.web;

import dev.pgparity.config.Configuration;
import dev.pgparity.console.security.Person;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.RunChoices;
import dev.pgparity.console.store.RunKind;
import dev.pgparity.console.work.DataWork;
import dev.pgparity.console.work.Desk;
import dev.pgparity.console.work.PlanView;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lookup data: by table and row by row. */
@Controller
class DataPage {
    private final Project project;
    private final DataWork data;
    private final Desk desk;

    DataPage(Project project, DataWork data, Desk desk) {
        this.project = project;
        this.data = data;
        this.desk = desk;
    }

    /** A declared table. */
    public record Declared(String table, String key, String mode) {}

    @GetMapping("/data")
    String data(
            @RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String target, Model model)
            throws SQLException {
        Configuration configuration = project.configuration();
        List<String> names = Project.names(configuration);
        Neighbours pair = Neighbours.of(names, source, target);
        String from = pair.source();
        String to = pair.target();
        model.addAttribute("names", names);
        model.addAttribute("source", from);
        model.addAttribute("target", to);
        model.addAttribute(
                "declared",
                configuration.data().stream()
                        .map(table -> new Declared(
                                table.name().toString(),
                                String.join(
                                        ", ",
                                        table.key().stream()
                                                .map(Object::toString)
                                                .toList()),
                                table.mode().name().toLowerCase(Locale.ROOT)))
                        .toList());
        if (!configuration.data().isEmpty() && names.size() > 1) {
            List<PlanView.RowsView> rows = data.compare(from, to);
            model.addAttribute("rows", rows);
            model.addAttribute(
                    "changes",
                    rows.stream()
                            .mapToLong(one -> one.inserts() + one.updates() + one.deletes())
                            .sum());
        }
        return "data";
    }

    @PostMapping("/data/sync")
    String sync(@AuthenticationPrincipal Person person, @RequestParam String source, @RequestParam String target) {
        return "redirect:/runs/"
                + desk.begin(
                        PageAdvice.who(person),
                        RunKind.LOOKUP_DATA,
                        "Lookup data from " + source + " to " + target,
                        source,
                        target,
                        RunChoices.NONE);
    }
}
