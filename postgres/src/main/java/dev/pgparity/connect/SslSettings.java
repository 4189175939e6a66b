package dev.pgparity.connect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a connection is encrypted and who has to prove who he is, with libpq's meaning of {@code sslmode}.
 *
 * @param mode what is asked for
 * @param driver the driver's properties for it, without any password
 */
public record SslSettings(Mode mode, Map<String, String> driver) {
    public SslSettings {
        driver = Map.copyOf(driver);
    }

    /** libpq's modes, weakest first. */
    public enum Mode {
        DISABLE,
        ALLOW,
        PREFER,
        REQUIRE,
        VERIFY_CA,
        VERIFY_FULL;

        String keyword() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** True when an unencrypted connection is refused. */
        boolean required() {
            return compareTo(REQUIRE) >= 0;
        }
    }

    /** From the parameters of a URL, a service or the environment. */
    static SslSettings of(Map<Parameter, String> parameters, ConnectionEnvironment environment) {
        Mode mode = mode(parameters);
        Map<String, String> driver = new LinkedHashMap<>();
        Optional<String> rootCertificate = Optional.ofNullable(parameters.get(Parameter.SSLROOTCERT));
        if (rootCertificate.isPresent() && rootCertificate.get().equals("system")) {
            if (parameters.containsKey(Parameter.SSLMODE) && mode != Mode.VERIFY_FULL) {
                throw TargetProblems.parameter(
                        "sslrootcert",
                        "is \"system\", which any public certificate satisfies, so sslmode=" + mode.keyword()
                                + " would prove nothing",
                        "Use sslmode=verify-full with sslrootcert=system.");
            }
            driver.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            mode = Mode.VERIFY_FULL;
        } else {
            Path defaultRoot = environment.certificates().resolve("root.crt");
            String root = rootCertificate.orElse(defaultRoot.toString());
            driver.put("sslrootcert", root);
            if (mode == Mode.REQUIRE && Files.isRegularFile(Path.of(root))) {
                mode = Mode.VERIFY_CA; // as libpq documents it: with a root certificate at hand, require verifies
            }
        }
        clientCertificate(parameters, environment, driver);
        driver.put("sslmode", mode.keyword());
        return new SslSettings(mode, driver);
    }

    private static Mode mode(Map<Parameter, String> parameters) {
        String given = parameters.get(Parameter.SSLMODE);
        if (given != null) {
            for (Mode mode : Mode.values()) {
                if (mode.keyword().equals(given)) {
                    return mode;
                }
            }
            throw TargetProblems.parameter(
                    "sslmode",
                    "cannot be \"" + given + "\"",
                    "It is one of disable, allow, prefer, require, verify-ca, verify-full.");
        }
        boolean required = "1".equals(parameters.get(Parameter.REQUIRESSL))
                || "true".equalsIgnoreCase(parameters.get(Parameter.SSL));
        return required ? Mode.REQUIRE : Mode.PREFER;
    }

    /** The driver looks for a key in another format and place than libpq; libpq's own is taken where it exists. */
    private static void clientCertificate(
            Map<Parameter, String> parameters, ConnectionEnvironment environment, Map<String, String> driver) {
        Path certificate = environment.certificates().resolve("postgresql.crt");
        Path key = environment.certificates().resolve("postgresql.key");
        if (!parameters.containsKey(Parameter.SSLCERT)
                && !parameters.containsKey(Parameter.SSLKEY)
                && Files.isRegularFile(certificate)
                && Files.isRegularFile(key)) {
            driver.put("sslcert", certificate.toString());
            driver.put("sslkey", key.toString());
        }
    }
}
