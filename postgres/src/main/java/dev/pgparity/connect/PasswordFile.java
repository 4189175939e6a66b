package dev.pgparity.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * libpq's password file, {@code ~/.pgpass} or {@code %APPDATA%\postgresql\pgpass.conf}: lines of
 * {@code host:port:database:user:password}, {@code *} for any, {@code \:} and {@code \\} escaped. The first line that
 * fits counts.
 */
final class PasswordFile {
    private static final Set<PosixFilePermission> FOREIGN = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private PasswordFile() {}

    /** Where the file is without {@code passfile} and {@code PGPASSFILE}. */
    static Path defaultPath(ConnectionEnvironment environment) {
        return environment.windows()
                ? environment.applicationData().resolve("pgpass.conf")
                : environment.home().resolve(".pgpass");
    }

    /**
     * The password for the first of the hosts that has one.
     *
     * @param notes receives a sentence when the file is there but may not be used
     */
    static Optional<Secret> find(Path file, List<HostAndPort> hosts, String database, String user, List<String> notes) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (!Files.isRegularFile(file)) {
                notes.add("The password file " + file + " is not a plain file, so it was not used.");
                return Optional.empty();
            }
            if (othersMayRead(file)) {
                notes.add("The password file " + file + " is open to others, so it was not used: chmod 0600 " + file);
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return hosts.stream()
                    .flatMap(host -> lines.stream()
                            .filter(line -> !line.startsWith("#"))
                            .map(PasswordFile::fields)
                            .filter(fields -> fits(fields, host, database, user))
                            .limit(1))
                    .map(fields -> new Secret(fields.get(4)))
                    .findFirst();
        } catch (IOException e) {
            notes.add("The password file " + file + " could not be read.");
            return Optional.empty();
        }
    }

    private static boolean othersMayRead(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return false; // Windows: the profile directory is the user's own
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return permissions.stream().anyMatch(FOREIGN::contains);
    }

    private static boolean fits(List<String> fields, HostAndPort host, String database, String user) {
        return fields.size() >= 5
                && fits(fields.get(0), host.host())
                && fits(fields.get(1), Integer.toString(host.port()))
                && fits(fields.get(2), database)
                && fits(fields.get(3), user)
                && !fields.get(4).isEmpty();
    }

    private static boolean fits(String field, String value) {
        return field.equals("*") || field.equals(value);
    }

    /** The fields with their escapes resolved; an escaped {@code \*} stays distinct from the wildcard. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == ':' && fields.size() < 4) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == ':') {
                break; // as libpq: what follows the password is left for later use
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
