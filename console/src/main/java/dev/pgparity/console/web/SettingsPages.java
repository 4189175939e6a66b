package dev.pgparity.console.web;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.connect.ConnectionEnvironment;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.console.ConsoleLinks;
import dev.pgparity.console.security.Person;
import dev.pgparity.console.store.Account;
import dev.pgparity.console.store.Accounts;
import dev.pgparity.console.store.ApiTokens;
import dev.pgparity.console.store.ConsoleAudit;
import dev.pgparity.console.store.DatabaseRules;
import dev.pgparity.console.store.Environments;
import dev.pgparity.console.store.GuardRule;
import dev.pgparity.console.store.Intentionals;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Role;
import dev.pgparity.console.work.Comparisons;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Environments, people, tokens. Links and tokens are shown once, after they were made, and never again. */
@Controller
class SettingsPages {
    private static final ProblemCode INVALID = new ProblemCode("console.settings");
    private static final int LONGEST_TOKEN_DAYS = 366;

    private final Project project;
    private final Environments environments;
    private final DatabaseRules rules;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Intentionals intentionals;
    private final ConsoleAudit audit;
    private final Comparisons comparisons;
    private final ConsoleLinks links;

    SettingsPages(
            Project project,
            Environments environments,
            DatabaseRules rules,
            Accounts accounts,
            ApiTokens tokens,
            Intentionals intentionals,
            ConsoleAudit audit,
            Comparisons comparisons,
            ConsoleLinks links) {
        this.project = project;
        this.environments = environments;
        this.rules = rules;
        this.accounts = accounts;
        this.tokens = tokens;
        this.intentionals = intentionals;
        this.audit = audit;
        this.comparisons = comparisons;
        this.links = links;
    }

    /** An environment in the list; never its password. */
    public record EnvironmentView(
            String name, String address, boolean isProtected, boolean additiveOnly, int approvals, boolean inFile) {}

    @GetMapping("/settings")
    String settings(Model model) {
        Configuration configuration = project.configuration();
        List<EnvironmentView> views = new ArrayList<>();
        for (String name : Project.names(configuration)) {
            EnvironmentSettings settings = configuration.environment(name);
            views.add(new EnvironmentView(
                    name,
                    address(configuration, name),
                    settings.protectedEnvironment(),
                    settings.additiveOnly(),
                    settings.approvals(),
                    project.isInFile(name)));
        }
        model.addAttribute("environments", views);
        model.addAttribute("asked", rules.asked());
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("tokens", tokens.all());
        model.addAttribute("intentionals", intentionals.all());
        model.addAttribute("roles", Role.values());
        return "settings";
    }

    private static String address(Configuration configuration, String name) {
        try {
            return Project.server(configuration, name).target().display();
        } catch (Problem problem) {
            return problem.message();
        }
    }

    @PostMapping("/settings/environments")
    String environment(
            @AuthenticationPrincipal Person person,
            @RequestParam String name,
            @RequestParam String url,
            @RequestParam(defaultValue = "false") boolean guarded,
            @RequestParam(defaultValue = "false") boolean additive,
            @RequestParam(defaultValue = "0") int approvals,
            RedirectAttributes to) {
        String wanted = name.strip();
        if (!wanted.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,59}")) {
            throw invalid("A name has letters, digits, - and _ only.");
        }
        if (project.isInFile(wanted)) {
            throw invalid(wanted + " stands in pgparity.yaml; change it there.");
        }
        if (!ConnectionTarget.isUrl(url.strip())) {
            throw invalid("A database is named by its URL: postgresql://user:password@host:5432/database");
        }
        ConnectionTarget target = ConnectionTarget.parse(url.strip(), ConnectionEnvironment.ofProcess(Map.of()));
        GuardRule rule = new GuardRule(guarded, additive, Math.max(0, Math.min(approvals, 20)));
        learnOthers(wanted);
        Optional<String> database = DatabaseRules.identity(target);
        environments.save(new Environments.Named(wanted, url.strip(), rule, database.orElse(null)));
        comparisons.forget();
        audit.write(person.getUsername(), "environment saved", wanted, target.display() + ", " + rule.words());
        to.addFlashAttribute(
                "said",
                connection(wanted, target)
                        + database.map(known -> guard(known, wanted, rule, person.getUsername()))
                                .orElse(" Until it answers, the strictest rules of all databases hold for it."));
        return "redirect:/settings";
    }

    /** The rules of the databases that have some, so that one of them is known by whatever name it gets now. */
    private void learnOthers(String name) {
        Configuration configuration = project.configuration();
        configuration.environments().forEach((other, settings) -> {
            if (!other.equals(name)) {
                try {
                    rules.learn(settings, Project.server(configuration, other).target());
                } catch (Problem unresolved) {
                    return; // its URL needs a variable that is not set: nobody can promote to it either
                }
            }
        });
    }

    /** Tightened at once; what would be loosened needs somebody else. */
    private String guard(String database, String name, GuardRule rule, String by) {
        GuardRule now = rules.of(database);
        rules.tighten(database, rule);
        if (!now.isLoosenedBy(rule)) {
            return "";
        }
        rules.ask(database, name, rule, by);
        audit.write(by, "looser rules asked for", name, now.and(rule).words() + " to " + rule.words());
        return " Its database has rules: " + now.and(rule).words()
                + ". They hold until another administrator agrees to " + rule.words() + ".";
    }

    @PostMapping("/settings/rules/agree")
    String agree(@AuthenticationPrincipal Person person, @RequestParam String database, RedirectAttributes to) {
        DatabaseRules.Asked agreed = rules.agree(database, person.getUsername())
                .orElseThrow(() -> Problem.refused(
                                INVALID, "Looser rules need another administrator than the one who asked for them.")
                        .build());
        comparisons.forget();
        audit.write(
                person.getUsername(),
                "looser rules agreed to",
                agreed.name(),
                agreed.rule().words() + ", asked for by " + agreed.by());
        to.addFlashAttribute(
                "said",
                "The rules of " + agreed.name() + " are now: " + agreed.rule().words() + ".");
        return "redirect:/settings";
    }

    @PostMapping("/settings/rules/withdraw")
    String withdraw(@AuthenticationPrincipal Person person, @RequestParam String database) {
        rules.withdraw(database);
        audit.write(person.getUsername(), "looser rules withdrawn", database, "");
        return "redirect:/settings";
    }

    private static String connection(String name, ConnectionTarget target) {
        try (ServerConnection server = Connections.open(target, Session.reading())) {
            return name + " answers: PostgreSQL " + server.facts().version() + ", as "
                    + server.facts().currentUser() + ".";
        } catch (Problem problem) {
            return name + " is saved, but cannot be reached: " + problem.message();
        }
    }

    @PostMapping("/settings/environments/test")
    String test(@RequestParam String name, RedirectAttributes to) {
        ConnectionTarget target = Project.server(project.configuration(), name).target();
        Optional<String> database = DatabaseRules.identity(target);
        environments.all().stream()
                .filter(one -> one.name().equals(name) && database.isPresent())
                .forEach(one -> {
                    learnOthers(name);
                    environments.save(new Environments.Named(name, one.url(), one.rule(), database.get()));
                    rules.tighten(database.get(), one.rule());
                });
        to.addFlashAttribute("said", connection(name, target));
        return "redirect:/settings";
    }

    @PostMapping("/settings/environments/delete")
    String delete(@AuthenticationPrincipal Person person, @RequestParam String name) {
        Configuration configuration = project.configuration();
        if (!project.isInFile(name) && configuration.environments().containsKey(name)) {
            rules.learn(
                    configuration.environment(name),
                    Project.server(configuration, name).target()); // for whoever names it again
        }
        environments.delete(name);
        comparisons.forget();
        audit.write(person.getUsername(), "environment removed", name, "");
        return "redirect:/settings";
    }

    @PostMapping("/settings/people")
    String invite(
            @AuthenticationPrincipal Person person,
            @RequestParam String name,
            @RequestParam Role role,
            RedirectAttributes to) {
        String wanted = name.strip();
        if (!wanted.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,59}")) {
            throw invalid("A name has letters, digits and . _ @ - only.");
        }
        wanted = accounts.find(wanted).map(Account::name).orElse(wanted);
        String token = accounts.invite(wanted, role);
        audit.write(person.getUsername(), "person invited", wanted, role.label());
        to.addFlashAttribute("said", "Give this link to " + wanted + "; it works once, for a day:");
        to.addFlashAttribute("once", links.url() + "/invitation?token=" + token);
        return "redirect:/settings";
    }

    @PostMapping("/settings/people/change")
    String change(
            @AuthenticationPrincipal Person person,
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "false") boolean active) {
        try {
            if (!accounts.change(name, role, active)) {
                throw invalid("Then nobody could administrate any more.");
            }
        } catch (DuplicateKeyException e) {
            throw invalid("Somebody else signs in by that name; upper and lower case are the same.");
        }
        audit.write(person.getUsername(), "person changed", name, role.label() + (active ? "" : ", may not sign in"));
        return "redirect:/settings";
    }

    @PostMapping("/settings/tokens")
    String token(
            @AuthenticationPrincipal Person person,
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "90") int days,
            RedirectAttributes to) {
        if (name.isBlank()) {
            throw invalid("A token needs a name: what it is for.");
        }
        String token = tokens.create(
                name.strip(), person.getUsername(), role, Math.max(1, Math.min(days, LONGEST_TOKEN_DAYS)));
        audit.write(person.getUsername(), "token made", name.strip(), role.label() + ", " + days + " days");
        to.addFlashAttribute("said", "The token; it is shown once:");
        to.addFlashAttribute("once", token);
        return "redirect:/settings";
    }

    @PostMapping("/settings/tokens/delete")
    String deleteToken(@AuthenticationPrincipal Person person, @RequestParam long id) {
        tokens.delete(id);
        audit.write(person.getUsername(), "token removed", String.valueOf(id), "");
        return "redirect:/settings";
    }

    private static Problem invalid(String why) {
        return Problem.usage(INVALID, why).build();
    }
}
