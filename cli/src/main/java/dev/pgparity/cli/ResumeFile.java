package dev.pgparity.cli;

import java.io.IOException;
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

    /** Whether it can be kept. */
    boolean save(List<String> typed) throws IOException {
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
        Files.createDirectories(file.getParent());
        Files.write(file, kept, StandardCharsets.UTF_8);
        return true;
    }

    /** What was typed; empty where nothing is under way. */
    List<String> load() throws IOException {
        return Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
