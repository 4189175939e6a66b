package dev.pgparity.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Collectors;

/** A target in the driver's words. */
final class DriverProperties {
    private DriverProperties() {}

    /** Without user and password, which stand in the properties. */
    static String url(ConnectionTarget target) {
        String hosts = target.hosts().stream().map(HostAndPort::toString).collect(Collectors.joining(","));
        // URLEncoder writes a blank as +, which the driver decodes as it does in query parameters.
        return "jdbc:postgresql://" + hosts + "/" + URLEncoder.encode(target.database(), StandardCharsets.UTF_8);
    }

    static Properties of(ConnectionTarget target, boolean withOptions) {
        Properties properties = new Properties();
        properties.putAll(target.driver());
        properties.putAll(target.ssl().driver());
        properties.setProperty("user", target.user());
        // An empty password keeps the driver from looking for one itself, in places we have already looked in.
        properties.setProperty("password", target.password().map(Secret::reveal).orElse(""));
        target.keyPassword().ifPresent(secret -> properties.setProperty("sslpassword", secret.reveal()));
        properties.setProperty("ApplicationName", "pgparity");
        // Lets the driver announce its name with the start packet instead of in a statement of its own.
        properties.setProperty("assumeMinServerVersion", "14");
        properties.setProperty("tcpKeepAlive", "true");
        timeouts(target.connectTimeout(), target.hosts().size(), properties);
        properties.setProperty("socketFactory", WatchedSockets.class.getName());
        if (withOptions) {
            properties.setProperty("options", options(target));
        }
        if (target.pooler() != ConnectionTarget.PoolerHint.NONE) {
            // Prepared statements of one server process do not exist in the next.
            properties.setProperty("prepareThreshold", "0");
        }
        return properties;
    }

    /** The user's come last and win. */
    private static String options(ConnectionTarget target) {
        return target.options()
                .map(options -> SessionTimeouts.startupOptions() + " " + options)
                .orElse(SessionTimeouts.startupOptions());
    }

    /** The driver's connect timeout ends with the TCP handshake; its login timeout covers a server that stays mute. */
    private static void timeouts(Duration connectTimeout, int hosts, Properties properties) {
        String seconds = Long.toString(connectTimeout.toSeconds());
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", Long.toString(connectTimeout.toSeconds() * hosts));
    }
}
