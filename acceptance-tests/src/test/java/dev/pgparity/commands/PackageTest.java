package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive runs where nothing is set up: no JDK on PATH, no variables, another folder. */
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "pgparity.full", matches = "true")
class PackageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void an_unpacked_archive_needs_nothing_of_the_machine() throws IOException, InterruptedException {
        assertThat(run(ROOT, List.of(ROOT.resolve("pgparity").toString(), "package")))
                .contains("wrote  target/pgparity-");
        Path archive;
        try (Stream<Path> files = Files.list(ROOT.resolve("target"))) {
            archive = files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
        }
        run(folder, List.of("tar", "-xzf", archive.toString()));
        Path program = folder.resolve("pgparity/bin/pgparity");

        assertThat(run(folder, bare(program, "--version"))).startsWith("pgparity ");
        assertThat(run(folder, bare(program, "demo"))).contains("That was all");
        assertThat(folder.resolve("pgparity/share/man/man1/pgparity.1"))
                .content()
                .contains(".SS compare");
        assertThat(folder.resolve("pgparity/share/bash-completion/completions/pgparity"))
                .content()
                .contains("complete -F");
        assertThat(folder.resolve("pgparity/lib/start.aot")).exists();
        assertThat(folder.resolve("pgparity/lib/console.aot")).exists();
        assertThat(run(folder, bare(program, "console", "--train", "--port", "0", "--folder", folder + "/console")))
                .contains("pgparity console  http://127.0.0.1:");
    }

    private List<String> bare(Path program, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("env", "-i", "PATH=/usr/bin:/bin", "HOME=" + folder, program.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String run(Path where, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
