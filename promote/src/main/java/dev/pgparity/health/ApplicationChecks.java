package dev.pgparity.health;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.config.HttpCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is to be asked of the application of one environment: its health first, then smoke requests and commands. */
public final class ApplicationChecks {
    private final Configuration configuration;
    private final Optional<HttpCheck> health;

    public ApplicationChecks(Configuration configuration, Optional<EnvironmentSettings> environment) {
        this.configuration = configuration;
        this.health = environment.flatMap(EnvironmentSettings::health);
    }

    /** Whether there is anything to ask. */
    public boolean isEmpty() {
        return health.isEmpty()
                && configuration.checks().smoke().isEmpty()
                && configuration.checks().commands().isEmpty();
    }

    /**
     * Asks. Where the application is not well the rest would only say the same again, and is left out.
     *
     * @param patient whether it may need its time after a change
     */
    public List<Finding> run(boolean patient) {
        List<Finding> findings = new ArrayList<>();
        HttpProbe http = new HttpProbe(configuration.variables());
        if (health.isPresent()) {
            Finding found = http.ask("health", health.get(), patient);
            findings.add(found);
            if (!found.holds()) {
                return findings;
            }
        }
        for (HttpCheck smoke : configuration.checks().smoke()) {
            findings.add(http.ask(smoke.method() + " " + smoke.url().text(), smoke, patient));
        }
        CommandProbe commands = new CommandProbe(configuration.folder());
        configuration.checks().commands().forEach(command -> findings.add(commands.run(command)));
        return findings;
    }
}
