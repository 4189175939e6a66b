package dev.pgparity.cli;

import dev.pgparity.cli.option.ExitCode;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a command prints, with the knowledge whether all of it arrived: a {@link PrintWriter} goes on silently when the
 * disk is full.
 */
final class StandardOutput {
    /** Commands that have changed something when they print; how that ended counts, not whether it could be printed. */
    private static final Set<String> DOES_MORE_THAN_PRINT = Set.of(
            "promote",
            "push",
            "release",
            "up",
            "undo",
            "baseline",
            "resolve",
            "sync",
            "import",
            "create",
            "restore",
            "prune",
            "sandbox",
            "console",
            "watch",
            "setup",
            "export",
            "init",
            "new",
            "generate",
            "demo");

    private final Traced stream;
    private final PrintWriter writer;

    StandardOutput(FileOutputStream stream, Charset charset) {
        this.stream = new Traced(stream);
        this.writer = new PrintWriter(new OutputStreamWriter(this.stream, charset), true);
    }

    PrintWriter writer() {
        return writer;
    }

    /**
     * The exit code of a command whose output may be lost.
     *
     * @param code what the command itself says
     * @param command the last word of its name: {@code up} of {@code migrate up}
     * @param complaints hears what is lost
     */
    int checked(int code, String command, PrintWriter complaints) {
        writer.flush();
        Optional<IOException> failure = stream.failure();
        if (failure.isEmpty() && !writer.checkError()) {
            return code;
        }
        String reason = failure.map(IOException::getMessage).orElse("write error");
        if (reason.contains("Broken pipe")) {
            return code; // Whoever reads has seen enough: head, less.
        }
        complaints.println("pgparity: The output could not be written (" + reason + "); what is there is incomplete.");
        if (DOES_MORE_THAN_PRINT.contains(command)) {
            complaints.println("The command itself has ended with exit code " + code + ".");
            complaints.flush();
            return code;
        }
        complaints.flush();
        return code == ExitCode.DONE.number() || code == ExitCode.DIFFERENCES.number()
                ? ExitCode.FAILED.number()
                : code;
    }

    /** Remembers the first failure, which the writers above it swallow. */
    private static final class Traced extends FilterOutputStream {
        private @Nullable IOException first;

        Traced(OutputStream out) {
            super(out);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                first = first == null ? e : first;
                throw e;
            }
        }

        @Override
        public synchronized void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public synchronized void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                first = first == null ? e : first;
                throw e;
            }
        }

        synchronized Optional<IOException> failure() {
            return Optional.ofNullable(first);
        }
    }
}
