package dev.pgparity.console.store;

import dev.pgparity.catalog.name.ObjectPattern;
import dev.pgparity.config.Configuration;
import dev.pgparity.config.ConfigurationFile;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.config.Expandable;
import dev.pgparity.config.Intentional;
import dev.pgparity.front.ConsoleProgram;
import dev.pgparity.origin.KnownDatabases;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SchemaOrigins;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The project as the console knows it: pgparity.yaml of its folder, if there is one, and what was named and marked in
 * the console. It is read anew each time, since both change.
 */
@Component
public class Project {
    private static final ProblemCode NO_DATABASE = new ProblemCode("console.no-such-environment");
    private static final Where.InText HERE = new Where.InText("the console's settings", 1, 1);

    private final ConsoleProgram.Options options;
    private final Environments environments;
    private final Intentionals intentionals;
    private final DatabaseRules rules;

    public Project(
            ConsoleProgram.Options options, Environments environments, Intentionals intentionals, DatabaseRules rules) {
        this.rules = rules;
        this.options = options;
        this.environments = environments;
        this.intentionals = intentionals;
    }

    public Configuration configuration() {
        Configuration file = ConfigurationFile.load(options.config(), options.workingFolder(), System.getenv());
        Map<String, EnvironmentSettings> all = new LinkedHashMap<>(file.environments());
        List<String> chain = new ArrayList<>(file.chain());
        boolean chained = !chain.isEmpty();
        for (Environments.Named named : environments.all()) {
            if (all.putIfAbsent(named.name(), settings(named)) == null && chained) {
                chain.add(named.name());
            }
        }
        List<Intentional> intentional = new ArrayList<>(file.intentional());
        intentionals
                .all()
                .forEach(marked -> intentional.add(new Intentional(
                        ObjectPattern.parse(marked.object()),
                        marked.reason() + " (" + marked.by() + ")",
                        marked.until(),
                        HERE)));
        return file.with(all, chain, intentional);
    }

    /** Names of environments in the order of promotion. */
    public List<String> names() {
        return names(configuration());
    }

    public static List<String> names(Configuration configuration) {
        List<String> names = new ArrayList<>(configuration.chain());
        configuration.environments().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    /** Whether it stands in pgparity.yaml and is not the console's to change. */
    public boolean isInFile(String name) {
        return ConfigurationFile.load(options.config(), options.workingFolder(), System.getenv())
                .environments()
                .containsKey(name);
    }

    /** The database of an environment; only named ones, so that nobody sends the console to an address of his own. */
    public static SchemaOrigin.Server server(Configuration configuration, String name) {
        if (!configuration.environments().containsKey(name)) {
            throw Problem.usage(NO_DATABASE, "There is no environment \"" + name + "\".")
                    .next("Settings names one.")
                    .build();
        }
        return (SchemaOrigin.Server) new SchemaOrigins(configuration, configuration.folder()).parse(name);
    }

    /** The same as what is to be changed; refused where a stricter environment is the same database. */
    public static SchemaOrigin.Server changed(Configuration configuration, String name) {
        return new KnownDatabases(configuration).ruled(server(configuration, name), message -> {});
    }

    /** Its own rules, and those of its database under every other name. */
    private EnvironmentSettings settings(Environments.Named named) {
        GuardRule rule = named.rule().and(named.database() == null ? rules.strictest() : rules.of(named.database()));
        return new EnvironmentSettings(
                named.name(),
                HERE,
                new Expandable(named.url().replace("$", "$$"), HERE),
                Optional.empty(),
                rule.isProtected() || rule.approvals() > 0,
                rule.additiveOnly(),
                rule.approvals(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
