package dev.pgparity.console.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.pgparity.apply.Cancellation;
import dev.pgparity.console.store.ControlDatabase;
import dev.pgparity.console.store.Rehearsed;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.Problem;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what takes long. What is to be done stands in the control database; a console that dies leaves it there, and the
 * next one goes on with it.
 */
@Component
public class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(2);

    private final Runs runs;
    private final JsonMapper json;
    private final PromotionWork promotions;
    private final MigrationWork migrations;
    private final BackupWork backups;
    private final DataWork data;
    private final DriftWork drift;
    private final JdbcClient jdbc;
    private final boolean alone;
    private final OneTimeTask<String> task;
    private final Scheduler scheduler;
    private volatile boolean stopping;

    Worker(
            Runs runs,
            JsonMapper json,
            PromotionWork promotions,
            MigrationWork migrations,
            BackupWork backups,
            DataWork data,
            DriftWork drift,
            JdbcClient jdbc,
            DataSource database,
            ControlDatabase control) {
        this.runs = runs;
        this.json = json;
        this.promotions = promotions;
        this.migrations = migrations;
        this.backups = backups;
        this.data = data;
        this.drift = drift;
        this.jdbc = jdbc;
        this.alone = control.isOwn();
        this.task = Tasks.oneTime("work", String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(HEARTBEAT))
                .execute((instance, context) -> work(instance.getData()));
        this.scheduler = Scheduler.create(database, task)
                .startTasks(Tasks.recurring("drift", FixedDelay.of(Duration.ofMinutes(1)))
                        .execute((instance, context) -> drift.checkAllThatAreDue()))
                .tableName("pgparity_console.scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(PATIENCE_AT_END)
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (alone) {
            // whoever had picked these up was a console before us, on a database that only one can use
            jdbc.sql("""
                            UPDATE pgparity_console.scheduled_tasks
                               SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1,
                                   execution_time = now()
                             WHERE task_name = 'work'
                            """).update();
        }
        scheduler.start();
    }

    /** The process ends: what runs is left as it is, and nobody is told that it has failed. */
    public void leave() {
        stopping = true;
    }

    @PreDestroy
    void stop() {
        stopping = true;
        scheduler.stop();
    }

    /** A promotion is to be planned. */
    public void plan(long run) {
        schedule("plan:" + run);
    }

    /** A promotion is to be tried on a copy. */
    public void rehearse(long run) {
        schedule("rehearse:" + run);
    }

    /** It was decided that something runs. */
    public void run(long run) {
        schedule("run:" + run);
    }

    /** Two environments are to be looked at. */
    public void check(String source, String target) {
        schedule("check:" + source + ":" + target);
    }

    /** Looks at once; whoever asks waits for it. */
    public void look(String source, String target) {
        drift.check(source, target);
    }

    private void schedule(String what) {
        scheduler.schedule(task.instance(what + ":" + UUID.randomUUID(), what), Instant.now());
        scheduler.triggerCheckForDueExecutions();
    }

    private void work(String what) {
        String[] words = what.split(":", -1);
        switch (words[0]) {
            case "plan" -> runs.find(Long.parseLong(words[1])).ifPresent(this::planned);
            case "rehearse" -> runs.find(Long.parseLong(words[1])).ifPresent(this::rehearsed);
            case "run" -> runs.find(Long.parseLong(words[1])).ifPresent(this::ran);
            case "check" -> drift.check(words[1], words[2]);
            default -> LOG.warn("nobody knows how to do {}", what);
        }
    }

    private void planned(Run run) {
        try {
            promotions.plan(run);
        } catch (RuntimeException e) {
            String why = e instanceof Problem problem ? said(problem) : unexpected(e);
            runs.planned(run.id(), RunState.FAILED, "", "", "", why);
        }
    }

    private void rehearsed(Run run) {
        try {
            promotions.rehearse(run);
        } catch (RuntimeException e) {
            String why = e instanceof Problem problem ? said(problem) : unexpected(e);
            runs.rehearsed(
                    run.id(),
                    json.writeValueAsString(
                            new Rehearsed(Instant.now(), "no copy", List.of(), "", List.of(), why, List.of())));
        }
    }

    private void ran(Run run) {
        boolean again = run.state() == RunState.RUNNING;
        if (!runs.begin(run.id())) {
            return;
        }
        if (again) {
            runs.log(run.id(), "the console that ran this has ended; another one goes on with it");
        }
        Cancellation cancellation = new Cancellation();
        Thread watcher = Thread.ofVirtual().name("cancel-" + run.id()).start(() -> watch(run.id(), cancellation));
        try {
            switch (run.kind()) {
                case PROMOTION -> promotions.run(run, again, cancellation);
                case MIGRATIONS -> migrations.up(run, cancellation);
                case LOOKUP_DATA -> data.sync(run, cancellation);
                case BACKUP -> backups.create(run);
                case BACKUP_VERIFICATION -> backups.verify(run);
                case RESTORE -> backups.restore(run);
            }
        } catch (RuntimeException e) {
            failed(run, e, cancellation);
        } finally {
            watcher.interrupt();
        }
        if (!run.source().isEmpty() && !stopping) {
            check(run.source(), run.target()); // so that the overview shows what is there now
        }
    }

    private void failed(Run run, RuntimeException e, Cancellation cancellation) {
        if (stopping) {
            throw e; // so that it stays scheduled: the next console goes on with it
        }
        if (e instanceof Problem problem) {
            RunState state = problem.exitCategory() == ExitCategory.REFUSED ? RunState.REFUSED : RunState.FAILED;
            if (cancellation.by().isPresent()) {
                state = RunState.CANCELLED;
            }
            runs.end(run.id(), state, said(problem), json.writeValueAsString(ProblemText.result(problem)));
        } else {
            runs.end(run.id(), RunState.FAILED, unexpected(e), "");
        }
    }

    private static String said(Problem problem) {
        return problem.message();
    }

    /** Its own words may hold anything; they are in the log of the console, not on a page. */
    private static String unexpected(RuntimeException e) {
        LOG.error("an error in pgparity", e);
        return "An error in pgparity itself (" + e.getClass().getSimpleName() + "); the console's log says more.";
    }

    private void watch(long run, Cancellation cancellation) {
        try {
            while (true) {
                Thread.sleep(POLL);
                Optional<String> by = runs.cancelledBy(run);
                if (by.isPresent()) {
                    cancellation.request(by.get());
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
