package dev.pgparity.preflight;

import dev.pgparity.command.Command;
import dev.pgparity.command.CommandResult;
import dev.pgparity.command.CommandTimeouts;
import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the project says: its files in git, and the variables of both applications. No value is ever shown. */
public final class ProjectPreflight {
    /** Variables whose values are each environment's own. */
    private static final Pattern OWN =
            Pattern.compile("(?i).*(PASS|SECRET|TOKEN|KEY|CREDENTIAL|DSN|URL|URI|HOST|PORT|USER|ENV|SALT|CERT).*");

    private final Configuration configuration;

    public ProjectPreflight(Configuration configuration) {
        this.configuration = configuration;
    }

    /** @param source empty where it is no environment */
    public List<PreflightFinding> look(Optional<EnvironmentSettings> source, Optional<EnvironmentSettings> target) {
        List<PreflightFinding> findings = new ArrayList<>(git());
        if (source.isPresent() && target.isPresent()) {
            findings.addAll(variables(source.get(), target.get()));
        }
        return findings;
    }

    private List<PreflightFinding> variables(EnvironmentSettings source, EnvironmentSettings target) {
        if (source.envFile().isEmpty() || target.envFile().isEmpty()) {
            return List.of();
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        Map<String, String> there = new LinkedHashMap<>();
        List<PreflightFinding> findings = new ArrayList<>();
        boolean read = read(source.envFile().get(), wanted, findings)
                & read(target.envFile().get(), there, findings);
        if (!read) {
            return findings;
        }
        TreeSet<String> missing = new TreeSet<>(wanted.keySet());
        missing.removeAll(there.keySet());
        if (!missing.isEmpty()) {
            findings.add(PreflightFinding.warns(
                    target.envFile().get() + " of " + target.name() + " lacks " + String.join(", ", missing)
                            + ", which " + source.name() + " has.",
                    "Add them before the release needs them."));
        }
        TreeSet<String> extra = new TreeSet<>(there.keySet());
        extra.removeAll(wanted.keySet());
        if (!extra.isEmpty()) {
            findings.add(PreflightFinding.tells(target.envFile().get() + " has variables that " + source.name()
                    + " does not: " + String.join(", ", extra) + "."));
        }
        List<String> different = new TreeSet<>(wanted.keySet())
                .stream()
                        .filter(there::containsKey)
                        .filter(name -> !OWN.matcher(name).matches())
                        .filter(name -> !Objects.equals(wanted.get(name), there.get(name)))
                        .toList();
        if (!different.isEmpty()) {
            findings.add(PreflightFinding.tells("These variables have other values in " + target.name() + " than in "
                    + source.name() + ": " + String.join(", ", different) + "."));
        }
        return findings;
    }

    private boolean read(String file, Map<String, String> into, List<PreflightFinding> findings) {
        Path path = configuration.folder().resolve(file);
        try {
            into.putAll(configuration.variables().ofFile(path));
            return true;
        } catch (IOException e) {
            findings.add(PreflightFinding.warns(
                    "The variables in " + file + " cannot be compared: the file cannot be read.", ""));
            return false;
        }
    }

    private List<PreflightFinding> git() {
        if (configuration.file().isEmpty()) {
            return List.of(); // no project
        }
        Optional<String> changes = run("status", "--porcelain");
        if (changes.isEmpty()) {
            return List.of(); // no repository, or no git
        }
        List<PreflightFinding> findings = new ArrayList<>();
        long changed = changes.get().lines().count();
        if (changed > 0) {
            findings.add(PreflightFinding.tells("The working tree has " + changed + (changed == 1 ? " file" : " files")
                    + " that git has not committed."));
        }
        Optional<String> behind =
                run("rev-list", "--count", "HEAD..@{upstream}").map(String::strip);
        if (behind.filter(count -> !count.equals("0")).isPresent()) {
            findings.add(PreflightFinding.warns(
                    "The branch is " + behind.get() + " commits behind its upstream.", "git pull"));
        }
        return findings;
    }

    private Optional<String> run(String... words) {
        List<String> command =
                new ArrayList<>(List.of("git", "-C", configuration.folder().toString()));
        command.addAll(List.of(words));
        CommandResult result = Command.of(CommandTimeouts.question(), command)
                .with(Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_OPTIONAL_LOCKS", "0"))
                .run();
        return result instanceof CommandResult.Ended ended && ended.succeeded()
                ? Optional.of(ended.output())
                : Optional.empty();
    }
}
