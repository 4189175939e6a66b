package dev.pgparity.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** libpq's connection service files: {@code [name]} followed by {@code keyword=value} lines. */
final class ServiceFile {
    private ServiceFile() {}

    /**
     * The parameters of a service: from {@code servicefile} or {@code PGSERVICEFILE} or {@code ~/.pg_service.conf},
     * then from {@code PGSYSCONFDIR/pg_service.conf}.
     */
    static Map<Parameter, String> find(String service, Optional<String> given, ConnectionEnvironment environment) {
        Set<Path> files = new LinkedHashSet<>();
        files.add(given.or(() -> environment.variable("PGSERVICEFILE"))
                .map(Path::of)
                .orElse(
                        environment.windows()
                                ? environment.applicationData().resolve(".pg_service.conf")
                                : environment.home().resolve(".pg_service.conf")));
        environment
                .variable("PGSYSCONFDIR")
                .ifPresent(directory -> files.add(Path.of(directory).resolve("pg_service.conf")));
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                Optional<Map<Parameter, String>> found = read(file, service);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw TargetProblems.service(
                "There is no service \"" + service + "\" in "
                        + String.join(" or ", files.stream().map(Path::toString).toList()) + ".",
                "Add a section [" + service + "], or set PGSERVICEFILE to the file that has it.");
    }

    private static Optional<Map<Parameter, String>> read(Path file, String service) {
        Map<Parameter, String> found = new EnumMap<>(Parameter.class);
        boolean inService = false;
        boolean seen = false;
        int number = 0;
        for (String raw : lines(file)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                inService = line.equals("[" + service + "]");
                seen |= inService;
            } else if (inService) {
                put(line, file + ":" + number, found);
            }
        }
        return seen ? Optional.of(found) : Optional.empty();
    }

    private static void put(String line, String place, Map<Parameter, String> into) {
        if (line.startsWith("ldap")) {
            throw TargetProblems.service(
                    place + ": services in LDAP are not supported.", "Write the service's parameters into the file.");
        }
        int equals = line.indexOf('=');
        if (equals <= 0) {
            throw TargetProblems.service(place + ": this is not keyword=value.", "Correct the line.");
        }
        String keyword = line.substring(0, equals);
        Parameter parameter = Parameter.of(keyword)
                .filter(known -> known != Parameter.SERVICE)
                .orElseThrow(() -> TargetProblems.service(
                        place + ": \"" + keyword + "\" is no connection parameter of a service.",
                        "Remove it, or correct its name."));
        String value = line.substring(equals + 1);
        if (!value.isEmpty()) {
            into.putIfAbsent(parameter, value); // libpq keeps the first of two
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw TargetProblems.service(
                    "The service file " + file + " cannot be read: " + e.getMessage() + ".",
                    "Check its permissions and that it is UTF-8.");
        }
    }
}
