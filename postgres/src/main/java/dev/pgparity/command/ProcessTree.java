package dev.pgparity.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A program and all that it has started. A process whose parent has ended is nobody's descendant, so each carries a mark in
 * its environment, which it hands on; where the system does not show environments (it does on Linux), descendants are all
 * that is known.
 *
 * @param mark the value of {@link #MARK} in its environment
 */
record ProcessTree(Process root, String mark) {
    static final String MARK = "PGPARITY_COMMAND_RUN";
    private static final Duration TO_END_BY_ITSELF = Duration.ofSeconds(2);
    private static final Path PROCESSES = Path.of("/proc");

    /** Asks all of them to end, and ends those that do not. */
    void kill() {
        Set<ProcessHandle> tree = members();
        tree.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + TO_END_BY_ITSELF.toNanos();
        while (tree.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        tree.addAll(members()); // what was started meanwhile
        tree.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private Set<ProcessHandle> members() {
        Set<ProcessHandle> members = new LinkedHashSet<>(root.descendants().toList());
        members.add(root.toHandle());
        members.addAll(marked());
        return members;
    }

    private List<ProcessHandle> marked() {
        List<ProcessHandle> found = new ArrayList<>();
        if (!Files.isDirectory(PROCESSES)) {
            return found;
        }
        String wanted = MARK + "=" + mark;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (environment(process).contains(wanted)) {
                    Optional<ProcessHandle> handle = ProcessHandle.of(
                            Long.parseLong(process.getFileName().toString()));
                    handle.ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            return found; // the descendants are known
        }
        return found;
    }

    /** Empty for one that has ended, or that is somebody else's. */
    private static String environment(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
