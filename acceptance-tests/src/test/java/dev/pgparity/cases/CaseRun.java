package dev.pgparity.cases;

import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.scratch.ScriptPart;
import dev.pgparity.scratch.ScriptSplitter;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.SchemaCase;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One case on one server, forward and back. */
record CaseRun(SchemaCase subject, int major, boolean golden, KnownFailures known, PlannedElsewhere elsewhere) {
    private static final boolean UPDATE = "1".equals(System.getenv("UPDATE"));

    /** Fails with everything that is wrong in either direction and not known to be. */
    void run() {
        List<String> complaints = new ArrayList<>();
        PostgresServers server = CaseServers.of(major);
        try (TestDatabase before = server.create(subject.before());
                TestDatabase after = server.create(subject.after());
                TestDatabase target = server.create(subject.before())) {
            subject.seed().ifPresent(target::execute);
            direct(Direction.FORWARD, after, target, complaints);
            if (subject.oneWay().isEmpty()) {
                subject.seedBack().ifPresentOrElse(after::execute, () -> seedWhatFits(after));
                direct(Direction.BACK, before, after, complaints);
            }
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError(subject + " on " + major + ":\n" + String.join("\n", complaints));
        }
    }

    private void direct(Direction direction, TestDatabase source, TestDatabase target, List<String> complaints) {
        List<String> wrong = new ArrayList<>();
        try {
            PlanSettings settings = new PlanSettings(
                    subject.using(),
                    subject.fill(),
                    subject.renames(),
                    subject.online()
                            .map(word -> PlanSettings.Online.valueOf(word.toUpperCase(Locale.ROOT)))
                            .orElse(PlanSettings.DEFAULT.online()),
                    PlanSettings.DEFAULT.onlineAboveRows());
            Trial trial = new Trial(source, target, settings, major, true);
            Plan plan = trial.plan();
            if (plan.differences().inParity()) {
                wrong.add("no difference is seen");
            }
            if (golden && direction == Direction.FORWARD) {
                elsewhere.keep(subject.name(), trial.wanted(), plan.target(), settings);
            }
            if (golden) {
                compareWithGolden(direction, PlanText.of(plan), wrong);
            }
            wrong.addAll(trial.run(plan));
        } catch (RuntimeException | AssertionError e) {
            wrong.add(e.toString());
        }
        Optional<String> reason = known.reason(subject.name(), direction, major);
        if (reason.isPresent() && wrong.isEmpty()) {
            complaints.add(direction + " is a known failure (" + reason.get() + "), but passes: take it off the list");
        } else if (reason.isEmpty()) {
            wrong.forEach(complaint -> complaints.add(direction + ": " + complaint));
        }
    }

    private void compareWithGolden(Direction direction, String plan, List<String> wrong) {
        Path file = subject.folder().resolve(direction.golden());
        try {
            if (UPDATE) {
                Files.writeString(file, plan);
            } else if (!Files.exists(file)) {
                wrong.add(file + " is missing; UPDATE=1 CASE=" + subject + " writes it");
            } else if (!Files.readString(file).equals(plan)) {
                wrong.add("the plan is not that of " + file + " (UPDATE=1 rewrites it), but\n" + plan);
            }
        } catch (IOException e) {
            wrong.add(e.toString());
        }
    }

    /** The rows were written for the other schema: those that do not fit are left out. */
    private void seedWhatFits(TestDatabase database) {
        for (ScriptPart part : ScriptSplitter.split(subject.seed().orElse(""))) {
            if (part instanceof ScriptPart.SqlStatement statement) {
                try {
                    database.execute(statement.text());
                } catch (AssertionError ignored) {
                    // Said above.
                }
            }
        }
    }
}
