package dev.pgparity.front;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** The web console, found by {@link java.util.ServiceLoader} where its jars are. */
public interface ConsoleProgram {
    /**
     * Starts it and stays until it is stopped.
     *
     * @return the exit status
     */
    int run(Options options);

    /** Starts it, looks at what everybody looks at first, and stops it: for a start-up cache. */
    void train(Options options);

    /**
     * How it is started.
     *
     * @param workingFolder the project
     * @param config the file that {@code --config} named; empty to look for {@code pgparity.yaml}
     * @param address what it listens on: a loopback address unless somebody has said otherwise
     * @param port 0 for a free one
     * @param publicUrl how browsers reach it, where a proxy is before it; empty where they reach it directly
     * @param database the control database's URL; empty for an embedded one
     * @param folder where the embedded one and the key are kept; empty for {@code .pgparity/console} of the project
     * @param keyFile the key that passwords are sealed with; empty for one in the folder
     * @param out where the links are printed
     */
    record Options(
            Path workingFolder,
            Optional<Path> config,
            String address,
            int port,
            Optional<String> publicUrl,
            Optional<String> database,
            Optional<Path> folder,
            Optional<Path> keyFile,
            PrintWriter out) {}
}
