package dev.pgparity.console;

import dev.pgparity.front.ConsoleProgram;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How this console is started.
 *
 * @param folder where the embedded control database and the key are kept
 */
public record ConsoleSettings(ConsoleProgram.Options options, Path folder) {
    /** The default folder is in the project. */
    static ConsoleSettings of(ConsoleProgram.Options options) {
        Path project = options.config()
                .map(file ->
                        options.workingFolder().resolve(file).toAbsolutePath().getParent())
                .orElse(options.workingFolder().toAbsolutePath());
        return new ConsoleSettings(
                options,
                options.folder()
                        .orElse(project.resolve(".pgparity").resolve("console"))
                        .toAbsolutePath()
                        .normalize());
    }

    /** Whether only this machine can reach it. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(options.address()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether browsers reach it through TLS, so that cookies may be kept for that. */
    public boolean isSecure() {
        return options.publicUrl()
                .map(url -> url.toLowerCase(Locale.ROOT).startsWith("https:"))
                .orElse(false);
    }

    /** Host names under which a browser may call it; empty where any may: it listens to others on purpose. */
    public Set<String> hosts() {
        if (options.publicUrl().isPresent()) {
            return new LinkedHashSet<>(
                    List.of(String.valueOf(URI.create(options.publicUrl().get()).getHost()), "127.0.0.1", "localhost"));
        }
        return isLoopback() ? Set.of("127.0.0.1", "localhost", "[::1]", "::1") : Set.of();
    }

    /** How a browser reaches it. */
    public String url(int port) {
        return options.publicUrl()
                .map(url -> url.replaceAll("/+$", ""))
                .orElseGet(() -> "http://"
                        + (options.address().contains(":") ? "[" + options.address() + "]" : options.address()) + ":"
                        + port);
    }
}
