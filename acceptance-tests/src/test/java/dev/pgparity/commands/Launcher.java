package dev.pgparity.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The program of this very build as a process of its own: the tests' classes hold it, nothing has to be built again. */
final class Launcher {
    private Launcher() {}

    static Path in(Path folder) throws IOException {
        Path script = folder.resolve("pgparity");
        Files.writeString(script, """
                #!/bin/sh
                exec "%s" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%s" dev.pgparity.cli.Main "$@"
                """.formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script;
    }
}
