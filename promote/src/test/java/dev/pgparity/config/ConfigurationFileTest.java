package dev.pgparity.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgparity.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
    @TempDir
    Path top;

    private Path deep;

    @BeforeEach
    void folders() throws IOException {
        deep = Files.createDirectories(top.resolve("repository/app/src"));
    }

    @Test
    void isLookedForUpToTheRepositorysRoot() throws IOException {
        Files.createDirectory(top.resolve("repository/.git"));
        Path file = Files.writeString(top.resolve("repository/pgparity.yaml"), "");
        Files.writeString(top.resolve("pgparity.yaml"), "");

        assertThat(ConfigurationFile.find(Optional.empty(), deep)).contains(file);
        Files.delete(file);
        assertThat(ConfigurationFile.find(Optional.empty(), deep)).isEmpty();
    }

    @Test
    void withoutARepositoryOnlyTheWorkingFolderCounts() throws IOException {
        Files.writeString(top.resolve("pgparity.yaml"), "");

        assertThat(ConfigurationFile.find(Optional.empty(), deep)).isEmpty();
        assertThat(ConfigurationFile.find(Optional.empty(), top)).isPresent();
    }

    @Test
    void aGivenFileMustBeThere() throws IOException {
        Path other = Files.writeString(top.resolve("other.yaml"), "chain: []\n");

        assertThat(ConfigurationFile.find(Optional.of(Path.of("../../../other.yaml")), deep))
                .hasValueSatisfying(found -> assertThat(found).hasSameBinaryContentAs(other));
        Problem missing = catchThrowableOfType(
                Problem.class, () -> ConfigurationFile.find(Optional.of(Path.of("none.yaml")), deep));
        assertThat(missing.report()).startsWith("none.yaml: There is no such configuration file.");
    }

    @Test
    void dotEnvLiesBesideTheFile() throws IOException {
        Files.createDirectory(top.resolve("repository/.git"));
        Files.writeString(top.resolve("repository/pgparity.yaml"), "environments:\n  dev: { url: \"${DEV_URL}\" }\n");
        Files.writeString(top.resolve("repository/.env"), "DEV_URL=postgresql://me:pw@db/dev\n");

        Configuration configuration = ConfigurationFile.load(Optional.empty(), deep, Map.of());

        assertThat(configuration.environment("dev").target(configuration.variables()))
                .hasToString("postgresql://me@db:5432/dev");
        assertThat(configuration.folder()).isEqualTo(top.resolve("repository"));
    }

    @Test
    void withoutAFileThereAreDefaults() {
        assertThat(ConfigurationFile.load(Optional.empty(), deep, Map.of()).file())
                .isEmpty();
    }

    @Test
    void whatIsNoTextIsNamed() throws IOException {
        Files.write(top.resolve("pgparity.yaml"), new byte[] {(byte) 0xC3, 0x28});

        Problem problem =
                catchThrowableOfType(Problem.class, () -> ConfigurationFile.load(Optional.empty(), top, Map.of()));

        assertThat(problem.report()).contains("pgparity.yaml: The file cannot be read: it is not UTF-8.");
    }
}
