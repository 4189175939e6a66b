package dev.pgparity.command;

import dev.pgparity.command.CommandResult.Ended;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One run of a command. */
final class CommandRun {
    private static final int ERRORS_KEPT = 64 * 1024;

    /** What a program leaves running may hold its output open for ever. */
    private static final Duration FOR_THE_REST = Duration.ofSeconds(1);

    private final Command command;
    private final String mark = UUID.randomUUID().toString();

    CommandRun(Command command) {
        this.command = command;
    }

    CommandResult run() {
        Process process;
        try {
            process = start();
        } catch (IOException e) {
            return new CommandResult.NotStarted(String.valueOf(e.getMessage()));
        }
        ProcessTree tree = new ProcessTree(process, mark);
        Thread atExit = new Thread(tree::kill, "pgparity-stop-command");
        boolean hooked = hook(atExit);
        try {
            Drain output = new Drain(process.getInputStream(), command.outputLimit(), false);
            Drain errors = new Drain(process.getErrorStream(), ERRORS_KEPT, true);
            if (!process.waitFor(command.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                tree.kill();
                return new CommandResult.TimedOut(command.timeout());
            }
            return new Ended(process.exitValue(), output.text(), errors.text(), output.cut());
        } catch (InterruptedException e) {
            tree.kill();
            Thread.currentThread().interrupt();
            return new CommandResult.Interrupted();
        } finally {
            if (hooked) {
                unhook(atExit);
            }
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.words());
        command.folder().ifPresent(folder -> builder.directory(folder.toFile()));
        command.output().ifPresent(file -> builder.redirectOutput(Redirect.to(file.toFile())));
        builder.redirectErrorStream(command.merged());
        builder.environment()
                .keySet()
                .removeIf(name -> command.hidden().stream().anyMatch(name::startsWith));
        builder.environment().putAll(command.environment());
        builder.environment().put(ProcessTree.MARK, mark);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static boolean hook(Thread atExit) {
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
            return true;
        } catch (IllegalStateException e) {
            return false; // The JVM is ending already.
        }
    }

    private static void unhook(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // The JVM is ending: the hook finds a process that has ended.
        }
    }

    /** Reads a stream to its end and keeps its beginning or its end. */
    private static final class Drain {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int limit;
        private final boolean end;
        private final Thread thread;
        private boolean cut;

        Drain(InputStream in, int limit, boolean end) {
            this.limit = limit;
            this.end = end;
            this.thread =
                    Thread.ofPlatform().daemon().name("pgparity-command-output").start(() -> read(in));
        }

        private void read(InputStream in) {
            byte[] buffer = new byte[8192];
            try (in) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    keep(buffer, read);
                }
            } catch (IOException e) {
                return; // The process was killed.
            }
        }

        private synchronized void keep(byte[] bytes, int length) {
            if (end && kept.size() + length > 2 * limit) {
                byte[] all = kept.toByteArray();
                kept.reset();
                kept.write(all, all.length - limit, limit);
                cut = true;
            }
            int room = end ? length : Math.min(length, limit - kept.size());
            kept.write(bytes, 0, room);
            cut |= room < length;
        }

        String text() throws InterruptedException {
            thread.join(FOR_THE_REST.toMillis());
            synchronized (this) {
                return kept.toString(StandardCharsets.UTF_8);
            }
        }

        synchronized boolean cut() {
            return cut;
        }
    }
}
