package dev.pgparity.cli.promote;

import dev.pgparity.evidence.EvidenceFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was typed for a promotion that runs, so that {@code promote --resume} can go on after any kind of death. Answers
 * to questions are not in it, nor is a URL: it may hold a password.
 */
record ResumeFile(Path file) {
    /** Options with a value that whoever goes on gives anew. */
    private static final Set<String> OF_ITS_TIME = Set.of("--confirm", "--config", "--color");

    static ResumeFile of(Path project) {
        return new ResumeFile(project.resolve(".pgparity").resolve("promotion-under-way"));
    }

    /**
     * Writes it down, where the project's folder can be written to. A promotion does not depend on it: what is committed
     * is recorded in the target.
     *
     * @param messages hears that it cannot be written
     * @return whether it is kept
     */
    boolean save(List<String> typed, PrintWriter messages) {
        List<String> kept = new ArrayList<>(List.of("promote"));
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (i == 0 && word.equals("promote")) {
                continue;
            }
            if (OF_ITS_TIME.contains(word)) {
                i++;
            } else if (word.contains("://")) {
                return false;
            } else if (!word.matches("--(yes|verbose|(confirm|config|color)=.*)")) {
                kept.add(word);
            }
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, kept, StandardCharsets.UTF_8);
            return true;
        } catch (IOException e) {
            messages.println(
                    "pgparity: " + file + " cannot be written (" + EvidenceFolder.reason(e) + "), so promote --resume"
                            + " will not know this promotion. If it is interrupted, run the same command again: the target records"
                            + " what is committed.");
            return false;
        }
    }

    /** What was typed; empty where nothing is under way. */
    List<String> load() throws IOException {
        return Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    /** What is done needs no resumption. */
    void delete(PrintWriter messages) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            messages.println("pgparity: " + file + " cannot be removed (" + EvidenceFolder.reason(e)
                    + "); promote --resume would run this promotion again.");
        }
    }
}
