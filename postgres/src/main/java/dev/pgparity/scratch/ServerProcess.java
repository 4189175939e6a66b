package dev.pgparity.scratch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server that has been started, with whatever looks after it. */
sealed interface ServerProcess permits SupervisedProcess, WindowsProcess {

    /** The process to end in order to stop the server, where it is left running. */
    long pid();

    boolean alive();

    /** Leaves the server running when this JVM ends. */
    void keep() throws IOException;

    /** The end of the log, once the server has ended by itself. */
    String lastWords() throws IOException;

    /** Stops the server, removes its data, and waits until that is done. */
    void stop();

    /** Whether the server says, in its own lock file, that it accepts connections. */
    static boolean ready(RunFolder run) {
        try {
            List<String> lines = Files.readAllLines(run.data().resolve("postmaster.pid"), StandardCharsets.UTF_8);
            return lines.size() > 7 && lines.get(7).startsWith("ready");
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code -c name=value …}, as {@code postgres} takes it. */
    static List<String> options(Path data, List<String> settings) {
        List<String> words = new ArrayList<>(List.of("-D", data.toString()));
        for (String setting : settings) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }
}
