package dev.pgparity.config;

import dev.pgparity.connect.ConnectionTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A variable that holds the URL of an environment's database. Its value is looked at and not kept.
 *
 * @param environment the environment that the name speaks of
 * @param variable its name
 * @param directVariable the variable with the way around the pooler, if there is one
 * @param foundIn {@code .env} or {@code the environment}
 * @param supabase whether the URL leads to Supabase
 */
public record DatabaseVariable(
        String environment, String variable, Optional<String> directVariable, String foundIn, boolean supabase) {

    /** Words in variables' names, and the environment each stands for, in the order of promotion. */
    private static final Map<String, Set<String>> ENVIRONMENTS = environments();

    private static final Set<String> DIRECT = Set.of("DIRECT", "UNPOOLED", "NON", "NONPOOLING");

    private static final Set<String> NOT_AN_ENVIRONMENT = Set.of("SHADOW", "REPLICA", "READONLY", "SCRATCH");

    private static Map<String, Set<String>> environments() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put("development", Set.of("DEV", "DEVELOPMENT", "LOCAL"));
        words.put("test", Set.of("TEST", "TESTING", "QA"));
        words.put("staging", Set.of("STAGING", "STAGE", "STG", "UAT", "PREVIEW", "PREPROD"));
        words.put("production", Set.of("PROD", "PRODUCTION", "LIVE", "PRD"));
        return words;
    }

    /**
     * One for each environment.
     *
     * @param notes receives a sentence for every URL of another database system
     */
    static List<DatabaseVariable> among(Variables variables, List<String> notes) {
        Map<String, String> candidates =
                new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        candidates.putAll(variables.all());
        Map<String, String> byEnvironment = new TreeMap<>();
        Map<String, String> direct = new TreeMap<>();
        candidates.forEach((name, value) -> {
            Set<String> words = words(name);
            if (!ConnectionTarget.isUrl(value)) {
                noteOtherSystem(name, value, words, notes);
            } else if (words.stream().noneMatch(NOT_AN_ENVIRONMENT::contains)) {
                boolean isDirect = words.stream().anyMatch(DIRECT::contains);
                (isDirect ? direct : byEnvironment).putIfAbsent(environment(words), name);
            }
        });
        direct.forEach(byEnvironment::putIfAbsent);
        List<DatabaseVariable> found = new ArrayList<>();
        for (String environment : ENVIRONMENTS.keySet()) {
            String name = byEnvironment.get(environment);
            if (name != null) {
                Optional<String> way =
                        Optional.ofNullable(direct.get(environment)).filter(other -> !other.equals(name));
                boolean inFile = variables.inDotEnv().containsKey(name);
                boolean supabase = candidates.getOrDefault(name, "").contains(".supabase.");
                found.add(new DatabaseVariable(environment, name, way, inFile ? ".env" : "the environment", supabase));
            }
        }
        return found;
    }

    private static void noteOtherSystem(String name, String value, Set<String> words, List<String> notes) {
        int scheme = value.indexOf("://");
        if (scheme > 0
                && words.contains("DATABASE")
                && value.substring(0, scheme).matches("[a-z0-9+]+")) {
            notes.add(name + " is no PostgreSQL URL (" + value.substring(0, scheme) + "), so it was left out.");
        }
    }

    private static Set<String> words(String name) {
        return new LinkedHashSet<>(Arrays.asList(name.toUpperCase(Locale.ROOT).split("[_.-]+")));
    }

    /** A name that speaks of no environment, such as DATABASE_URL, is what the developer works with. */
    private static String environment(Set<String> words) {
        return ENVIRONMENTS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("development");
    }
}
