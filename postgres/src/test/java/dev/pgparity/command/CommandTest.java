package dev.pgparity.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CommandTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void keepsWhatItPrintsAndSaysHowItEnded() {
        CommandResult result =
                Command.shell(LONG, "echo out; echo err >&2; exit 3").run();

        assertThat(result).isEqualTo(new CommandResult.Ended(3, "out\n", "err\n", false));
        assertThat(result.failure()).isEqualTo("ended with 3: err");
    }

    @Test
    void runsInItsFolderWithItsVariables() {
        CommandResult result = Command.shell(LONG, "pwd; echo $GIVEN $HOME")
                .in(folder)
                .with(Map.of("GIVEN", "secret"))
                .without("HO")
                .run();

        assertThat(result).isEqualTo(new CommandResult.Ended(0, folder + "\nsecret\n", "", false));
    }

    @Test
    void outputWithoutEndIsCutAndDoesNotFillTheMemory() {
        CommandResult result = Command.shell(
                        LONG, "head -c 3000000 /dev/zero | tr '\\0' x; head -c 3000000 /dev/zero >&2")
                .keepingAtMost(1000)
                .run();

        assertThat(result).isInstanceOfSatisfying(CommandResult.Ended.class, ended -> {
            assertThat(ended.output()).isEqualTo("x".repeat(1000));
            assertThat(ended.cut()).isTrue();
            assertThat(ended.errors()).hasSizeLessThan(200_000);
        });
    }

    @Test
    void isKilledWithAllThatItStartedWhenItTakesTooLong() throws IOException, InterruptedException {
        Path pid = folder.resolve("pid");
        long begin = System.nanoTime();
        CommandResult result = Command.shell(
                        Duration.ofMillis(500),
                        "trap '' TERM; sleep 100 & echo $! > pid; trap '' TERM; wait; sleep 100")
                .in(folder)
                .run();

        assertThat(result).isEqualTo(new CommandResult.TimedOut(Duration.ofMillis(500)));
        assertThat(result.failure()).isEqualTo("did not end within 500 ms and was killed");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        long child = Long.parseLong(Files.readString(pid).strip());
        for (int tries = 0; tries < 100 && ProcessHandle.of(child).isPresent(); tries++) {
            Thread.sleep(20);
        }
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void whatItLeavesRunningIsNotWaitedFor() {
        long begin = System.nanoTime();
        CommandResult result = Command.shell(LONG, "sleep 30 & echo started").run();

        assertThat(result).isEqualTo(new CommandResult.Ended(0, "started\n", "", false));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void readsNothingFromTheTerminal() {
        assertThat(Command.of(LONG, List.of("cat")).run()).isEqualTo(new CommandResult.Ended(0, "", "", false));
    }

    @Test
    void aProgramThatIsNotThereIsNoException() {
        CommandResult result =
                Command.of(LONG, List.of("no-such-program-anywhere")).run();
        assertThat(result).isInstanceOf(CommandResult.NotStarted.class);
        assertThat(result.failure()).startsWith("cannot be run: ");
    }

    @Test
    void anInterruptEndsIt() throws InterruptedException {
        Thread[] caller = {Thread.currentThread()};
        Thread interrupting = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                return;
            }
            caller[0].interrupt();
        });
        CommandResult result = Command.shell(LONG, "sleep 50").run();

        assertThat(result).isEqualTo(new CommandResult.Interrupted());
        assertThat(Thread.interrupted()).isTrue();
        interrupting.join();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatItLeftToNobodyIsEndedToo() throws Exception {
        // the shell between them has ended: the sleeper is no descendant any more
        CommandResult result = Command.shell(
                        Duration.ofSeconds(1), "(sh -c 'echo $$ > left; exec sleep 300' &); sleep 300")
                .in(folder)
                .run();

        assertThat(result).isInstanceOf(CommandResult.TimedOut.class);
        long left = Long.parseLong(Files.readString(folder.resolve("left")).strip());
        assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void theTimeoutIsConfigurable() {
        assertThat(CommandTimeouts.of(Map.of("PGPARITY_COMMAND_TIMEOUT", "90"), LONG))
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(CommandTimeouts.malformed(Map.of("PGPARITY_COMMAND_TIMEOUT", "soon")))
                .hasValue("PGPARITY_COMMAND_TIMEOUT is \"soon\"");
        assertThat(CommandTimeouts.malformed(Map.of("PGPARITY_COMMAND_TIMEOUT", "90")))
                .isEmpty();
        assertThat(CommandTimeouts.malformed(Map.of())).isEmpty();
        assertThat(CommandTimeouts.of(Map.of("PGPARITY_COMMAND_TIMEOUT", " "), LONG))
                .isEqualTo(LONG);
        assertThat(CommandTimeouts.of(Map.of(), LONG)).isEqualTo(LONG);
    }
}
