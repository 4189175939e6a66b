package dev.pgparity.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java sources of all modules. */
final class Sources {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private Sources() {}

    /**
     * The Java files below a folder of every module.
     *
     * @param folder relative to a module, e.g. {@code src/main/java}
     * @return absolute paths, sorted
     */
    static List<Path> below(String folder) {
        return trees(folder).stream().flatMap(tree -> javaFiles(tree).stream()).toList();
    }

    /**
     * The top-level types that the main sources declare, by file name.
     *
     * @return fully qualified names, without package-info and module-info
     */
    static List<String> declaredTypes() {
        return trees("src/main/java").stream()
                .flatMap(tree -> javaFiles(tree).stream().map(file -> typeName(tree, file)))
                .filter(type -> !type.endsWith("-info"))
                .toList();
    }

    private static String typeName(Path tree, Path file) {
        String relative = tree.relativize(file).toString();
        return relative.substring(0, relative.length() - ".java".length()).replaceAll("[/\\\\]", ".");
    }

    private static List<Path> trees(String folder) {
        try (Stream<Path> modules = Files.list(REPOSITORY)) {
            return modules.map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
