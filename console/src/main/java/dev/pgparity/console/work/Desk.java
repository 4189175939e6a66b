package dev.pgparity.console.work;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.console.store.ConsoleAudit;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Role;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunChoices;
import dev.pgparity.console.store.RunKind;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.origin.PromotionChain;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.decision.PromotionApproval;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Where people decide: what is planned, approved, run and cancelled, and whether they may. */
@Component
public class Desk {
    private static final ProblemCode NOT_YOURS = new ProblemCode("console.not-allowed");
    private static final ProblemCode TOO_LATE = new ProblemCode("console.too-late");
    private static final ProblemCode NONE = new ProblemCode("console.no-such-run");
    private static final int LONGEST_TITLE = 200;

    private final Runs runs;
    private final Project project;
    private final Worker worker;
    private final ConsoleAudit audit;
    private final Comparisons comparisons;

    Desk(Runs runs, Project project, Worker worker, ConsoleAudit audit, Comparisons comparisons) {
        this.runs = runs;
        this.project = project;
        this.worker = worker;
        this.audit = audit;
        this.comparisons = comparisons;
    }

    /** Who decides. */
    public record Who(String name, Role role) {}

    public Run require(long id) {
        return runs.find(id)
                .orElseThrow(
                        () -> Problem.usage(NONE, "There is no run " + id + ".").build());
    }

    /** What an environment demands before something runs there. */
    public record Demands(boolean isProtected, int approvals) {}

    public Demands demands(Run run) {
        EnvironmentSettings environment = project.configuration().environments().get(run.target());
        return environment == null
                ? new Demands(true, 0)
                : new Demands(environment.protectedEnvironment(), environment.approvals());
    }

    /** The id of a promotion that is being planned. */
    public long plan(Who who, String title, String source, String target, RunChoices choices) {
        Configuration configuration = project.configuration();
        SchemaOrigin.Server from = Project.server(configuration, source);
        SchemaOrigin.Server to = Project.changed(configuration, target);
        if (source.equals(target)) {
            throw Problem.usage(NOT_YOURS, "Source and target are both " + source + ".")
                    .build();
        }
        PromotionChain.require(configuration, from, to);
        String name = title.isBlank() ? source + " to " + target : title.strip();
        long id = runs.create(
                RunKind.PROMOTION,
                name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE) : name,
                source,
                target,
                choices,
                RunState.PLANNING,
                who.name());
        audit.write(who.name(), "promotion planned", "#" + id, source + " to " + target);
        worker.plan(id);
        return id;
    }

    /** With other choices: approvals that it had are of another plan, and gone. */
    public void planAgain(Who who, long id, RunChoices choices) {
        Run run = require(id);
        requireOwnOr(who, run);
        if (!runs.planAgain(id, choices, who.name())) {
            throw tooLate(run, "planned again");
        }
        audit.write(
                who.name(),
                "promotion planned again",
                "#" + id,
                choices.allow().isEmpty() ? "" : "accepted: " + String.join(", ", choices.allow()));
        worker.plan(id);
    }

    /** It is tried on a restored copy of the target. */
    public void rehearse(Who who, long id) {
        Run run = require(id);
        requireOwnOr(who, run);
        if (!runs.rehearse(id)) {
            throw tooLate(run, "rehearsed");
        }
        audit.write(who.name(), "promotion rehearsed", "#" + id, run.source() + " to " + run.target());
        worker.rehearse(id);
    }

    /** A second person is asked. */
    public void ask(Who who, long id) {
        Run run = require(id);
        requireOwnOr(who, run);
        if (!runs.move(id, RunState.PLANNED, RunState.WAITING)) {
            throw tooLate(run, "put before somebody");
        }
        audit.write(who.name(), "approval asked for", "#" + id, run.title());
    }

    /** Exactly what the page showed. */
    public void approve(Who who, long id, String identity) {
        Run run = require(id);
        if (!who.role().covers(Role.APPROVER)) {
            throw notAllowed("Only approvers approve.");
        }
        if (run.askedBy().equalsIgnoreCase(who.name())) {
            throw notAllowed("Nobody approves his own: " + run.askedBy() + " has planned this.");
        }
        if (!run.state().isOpen() || !run.identity().filter(identity::equals).isPresent()) {
            throw tooLate(run, "approved: it was planned again meanwhile, or has run");
        }
        Configuration configuration = project.configuration();
        SchemaOrigin.Server target = Project.server(configuration, run.target());
        if (demands(run).approvals() > 0) {
            PromotionApproval.write(target.name(), target.direct(), identity, who.name());
        }
        runs.approve(id, identity, who.name());
        audit.write(who.name(), "promotion approved", "#" + id, "plan " + identity);
    }

    /**
     * It runs.
     *
     * @param typed the target's name, typed by a person, where it is protected
     * @param checked manual checks that were ticked
     */
    public void run(Who who, long id, String typed, List<String> checked) {
        Run run = require(id);
        Demands demands = demands(run);
        if (demands.isProtected() && !typed.strip().equals(run.target())) {
            throw notAllowed(run.target() + " " + EnvironmentSettings.guard(demands.approvals())
                    + ": type its name to run this.");
        }
        int approvals = runs.approvals(run).size();
        if (approvals < demands.approvals()) {
            throw notAllowed("It needs " + demands.approvals() + (demands.approvals() == 1 ? " approval" : " approvals")
                    + " by others, and has " + approvals + ".");
        }
        if (demands.isProtected() && demands.approvals() == 0 && !who.role().covers(Role.APPROVER)) {
            throw notAllowed(run.target() + " is protected: an approver or an administrator runs this.");
        }
        if (!runs.queue(id, who.name(), run.choices().withChecked(checked))) {
            throw tooLate(run, "run");
        }
        audit.write(who.name(), "promotion run", "#" + id, run.source() + " to " + run.target());
        comparisons.forget();
        worker.run(id);
    }

    /** The wish is heard at any moment; what it finds open is rolled back. */
    public void cancel(Who who, long id) {
        Run run = require(id);
        requireOwnOr(who, run);
        runs.cancel(id, who.name());
        audit.write(who.name(), "cancelled", "#" + id, run.title());
    }

    /** Work that is not planned first. */
    public long begin(Who who, RunKind kind, String title, String source, String target, RunChoices choices) {
        Configuration configuration = project.configuration();
        SchemaOrigin.Server server =
                kind == RunKind.BACKUP ? Project.server(configuration, target) : Project.changed(configuration, target);
        boolean changes = kind == RunKind.MIGRATIONS || kind == RunKind.LOOKUP_DATA;
        if (changes) {
            PromotionPreparation.requirePromotion(server, kind.words().toLowerCase(Locale.ROOT));
            if (server.isProtected() && !who.role().covers(Role.APPROVER)) {
                throw notAllowed(target + " " + server.guard() + ": an approver or an administrator does this.");
            }
        }
        if (kind == RunKind.LOOKUP_DATA) {
            PromotionChain.require(configuration, Project.server(configuration, source), server);
        }
        if (kind == RunKind.RESTORE && !who.role().covers(Role.ADMIN)) {
            throw notAllowed("Only an administrator restores.");
        }
        long id = runs.create(kind, title, source, target, choices, RunState.QUEUED, who.name());
        audit.write(who.name(), kind.words().toLowerCase(Locale.ROOT) + " begun", "#" + id, title);
        comparisons.forget();
        worker.run(id);
        return id;
    }

    private static void requireOwnOr(Who who, Run run) {
        if (!run.askedBy().equals(who.name()) && !who.role().covers(Role.APPROVER)) {
            throw notAllowed("Run #" + run.id() + " is " + run.askedBy() + "'s.");
        }
    }

    private static Problem notAllowed(String why) {
        return Problem.refused(NOT_YOURS, why).build();
    }

    private static Problem tooLate(Run run, String what) {
        return Problem.refused(
                        TOO_LATE,
                        "Run #" + run.id() + " cannot be " + what + " now: it is "
                                + run.state().words() + ".")
                .build();
    }
}
