package dev.pgparity.scratch;

import java.util.List;
import java.util.Optional;

/**
 * One release of the embedded binaries.
 *
 * @param major PostgreSQL's major version, 14 to 18
 * @param version the artifact's version on Maven Central: major, minor, build
 */
record BinaryRelease(int major, String version) {

    /** The releases that the project is tested with, oldest first; the poms name the same ones (a test compares). */
    static final List<BinaryRelease> ALL = List.of(
            new BinaryRelease(14, "14.24.0"),
            new BinaryRelease(15, "15.19.0"),
            new BinaryRelease(16, "16.15.0"),
            new BinaryRelease(17, "17.11.0"),
            new BinaryRelease(18, "18.6.0"));

    static final String GROUP = "io.zonky.test.postgres";

    /** The newest major that there is, the one that the command line ships. */
    static int newestMajor() {
        return ALL.getLast().major();
    }

    static Optional<BinaryRelease> of(int major) {
        return ALL.stream().filter(release -> release.major() == major).findFirst();
    }

    String coordinates(Platform platform) {
        return GROUP + ":" + platform.artifactId() + ":" + version;
    }

    String jarName(Platform platform) {
        return platform.artifactId() + "-" + version + ".jar";
    }
}
