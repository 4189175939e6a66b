package dev.pgparity.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every Java source is formatted the way {@code mvn spotless:apply} formats it.
 *
 * <p>A test and not Spotless' own check, because Spotless runs inside Maven: on JDK 17 its formatter cannot read Java 21.
 * Tests always run on the newer JDK. {@code UPDATE=1} rewrites the files.
 */
class FormattingTest {
    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.PALANTIR;

    @Test
    void every_source_is_formatted() {
        boolean update = "1".equals(System.getenv("UPDATE"));
        Formatter formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(STYLE).build());

        List<Path> sources = Sources.below("src");
        assertThat(sources).as("the source trees were found").hasSizeGreaterThan(10);
        List<Path> unformatted = sources.parallelStream()
                .filter(source -> !isFormatted(formatter, source, update))
                .toList();

        assertThat(unformatted)
                .as("not formatted; to format them: JAVA_HOME=<a JDK 21 or newer> mvn spotless:apply")
                .isEmpty();
    }

    private static boolean isFormatted(Formatter formatter, Path source, boolean update) {
        try {
            String present = Files.readString(source);
            // the steps of Spotless, in its order
            String ordered = ImportOrderer.reorderImports(present, STYLE);
            String formatted = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
            if (update && !formatted.equals(present)) {
                Files.writeString(source, formatted);
                return true;
            }
            return formatted.equals(present);
        } catch (IOException | FormatterException e) {
            throw new AssertionError(source.toString(), e);
        }
    }
}
