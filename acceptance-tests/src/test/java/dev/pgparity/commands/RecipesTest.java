package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.cli.PgparityCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The recipes for hosts are YAML that can be read, and each command in them is one that this version has. */
class RecipesTest {
    private static final Path FOLDER = Path.of("..", "docs", "recipes");
    private static final Pattern COMMAND =
            Pattern.compile("(?:^|[\\s/])pgparity((?: (?!&&)[^\\s>\"']+)+)", Pattern.MULTILINE);
    private static final Pattern LISTED = Pattern.compile("\\[\"pgparity\", (.*?)]");

    static List<Path> recipes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recipes")
    void commands_are_understood(Path recipe) throws IOException {
        List<String[]> commands = commands(withoutComments(Files.readString(recipe)));

        assertThat(commands).isNotEmpty();
        for (String[] command : commands) {
            // throws where a command, an option or an argument is not known
            PgparityCommand.commandLine().parseArgs(command);
        }
    }

    @Test
    void yaml_can_be_read() throws IOException {
        for (Path recipe : recipes()) {
            if (!recipe.toString().endsWith(".toml")) {
                Load load = new Load(
                        LoadSettings.builder().setLabel(recipe.toString()).build());
                load.loadAllFromString(Files.readString(recipe))
                        .forEach(document -> assertThat(document).isNotNull());
            }
        }
    }

    private static String withoutComments(String text) {
        return text.lines().filter(line -> !line.strip().startsWith("#")).reduce("", (a, b) -> a + b + "\n");
    }

    private static List<String[]> commands(String text) {
        List<String[]> commands = new ArrayList<>();
        COMMAND.matcher(text)
                .results()
                .map(found -> found.group(1).strip().split(" "))
                .filter(words -> !words[0].startsWith("-") && !words[0].startsWith("bin"))
                .forEach(commands::add);
        LISTED.matcher(text)
                .results()
                .map(found -> found.group(1).replace("\"", "").split(", "))
                .forEach(commands::add);
        return commands;
    }
}
