package dev.pgparity.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Turns the text of a {@code pgparity.yaml} into a {@link Configuration}. It works on YAML's nodes rather than on maps
 * and lists, because nodes know their line.
 */
final class ConfigurationReader {
    private final Findings findings;
    private final Values values;

    private ConfigurationReader(Findings findings) {
        this.findings = findings;
        this.values = new Values(findings);
    }

    /**
     * Reads a file's text; a usage problem with every error in it when there is any.
     *
     * @param source how messages call the file
     * @param file the file itself; relative paths in it are relative to its folder
     */
    static Configuration read(String text, String source, Path file, Variables variables) {
        Findings findings = new Findings(source);
        Optional<Node> root = compose(text, source, findings);
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            folder = Path.of("").toAbsolutePath();
        }
        if (root.isEmpty() || Section.isNothing(root.get())) {
            return withFile(Configuration.defaults(folder, variables), file);
        }
        Configuration read = new ConfigurationReader(findings)
                .configuration(Section.of(root.get(), "", Keys.FILE, findings), file, folder, variables);
        findings.throwIfAny();
        return read;
    }

    private static Optional<Node> compose(String text, String source, Findings findings) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setSchema(new CoreSchema())
                .setAllowNonScalarKeys(true) // refused with their position
                .setMaxAliasesForCollections(20)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            String what = e.getProblem() + (e.getContext() == null ? "" : " (" + e.getContext() + ")");
            findings.add(findings.at(e.getProblemMark()), 0, "this is not YAML: " + what);
        } catch (YamlEngineException e) {
            findings.add(findings.at(Optional.empty()), 0, "this is not YAML: " + e.getMessage());
        }
        findings.throwIfAny();
        return Optional.empty();
    }

    private static Configuration withFile(Configuration defaults, Path file) {
        return new Configuration(
                Optional.of(file),
                defaults.folder(),
                defaults.variables(),
                defaults.environments(),
                defaults.chain(),
                defaults.schemaSource(),
                defaults.scope(),
                defaults.roles(),
                defaults.intentional(),
                defaults.renames(),
                defaults.using(),
                defaults.fill(),
                defaults.migrations(),
                defaults.checks(),
                defaults.scratch(),
                defaults.locks(),
                defaults.online(),
                defaults.lint(),
                defaults.data(),
                defaults.backup(),
                defaults.onFailure(),
                defaults.release());
    }

    private Configuration configuration(Section file, Path path, Path folder, Variables variables) {
        EnvironmentsReader reader = new EnvironmentsReader(values);
        DifferencesReader differences = new DifferencesReader(values);
        Optional<Node> environments = file.value("environments");
        List<String> declared = environments
                .map(node -> List.copyOf(
                        Section.ofNames(node, "", new Findings("")).entries().keySet()))
                .orElse(List.of());
        return new Configuration(
                Optional.of(path),
                folder,
                variables,
                reader.environments(environments),
                reader.chain(file.value("chain"), declared),
                file.value("schema").flatMap(this::schemaSource),
                file.value("scope").map(this::scope).orElse(ScopeSettings.DEFAULT),
                file.value("roles").map(differences::roles).orElse(Map.of()),
                file.value("intentional").map(differences::intentional).orElse(List.of()),
                file.value("renames").map(differences::renames).orElse(List.of()),
                file.value("using")
                        .map(node -> differences.expressions(node, "using"))
                        .orElse(List.of()),
                file.value("fill")
                        .map(node -> differences.expressions(node, "fill"))
                        .orElse(List.of()),
                file.value("migrations")
                        .map(node -> new MigrationsReader(values).migrations(node, declared))
                        .orElse(MigrationSettings.DEFAULT),
                file.value("checks").map(new ChecksReader(values)::checks).orElse(CheckSettings.DEFAULT),
                file.value("scratch").flatMap(this::scratch).orElse(new ScratchSettings.Embedded(false)),
                file.value("locks").map(this::locks).orElse(LockSettings.DEFAULT),
                file.value("online").map(this::online).orElse(OnlineSettings.DEFAULT),
                file.value("lint").map(this::lint).orElse(LintChoices.DEFAULT),
                file.value("data").map(new DataReader(values)::tables).orElse(List.of()),
                file.value("backup").map(this::backup).orElse(BackupSettings.DEFAULT),
                file.value("on_failure").flatMap(this::onFailure).orElse(OnFailure.UNDO),
                file.value("release").map(this::release).orElse(ReleaseSettings.DEFAULT));
    }

    private Optional<SchemaSource> schemaSource(Node node) {
        Section schema = Section.of(node, "schema", Keys.SCHEMA, findings);
        Optional<Node> source = schema.value("source");
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Section section = Section.of(source.get(), "schema.source", Keys.SCHEMA_SOURCE, findings);
        if (section.entries().size() != 1) {
            findings.add(source.get(), "schema.source must have exactly one of command, file, folder and migrations");
            return Optional.empty();
        }
        Optional<SchemaSource> command = section.value("command")
                .flatMap(value -> values.nonEmptyText(value, "schema.source.command"))
                .map(SchemaSource.Command::new);
        Optional<SchemaSource> file = section.value("file")
                .flatMap(value -> values.expandable(value, "schema.source.file"))
                .map(SchemaSource.File::new);
        Optional<SchemaSource> folder = section.value("folder")
                .flatMap(value -> values.expandable(value, "schema.source.folder"))
                .map(SchemaSource.Folder::new);
        Optional<SchemaSource> migrations = section.value("migrations")
                .flatMap(value -> values.bool(value, "schema.source.migrations"))
                .filter(wanted -> wanted)
                .map(wanted -> new SchemaSource.Migrations());
        return command.or(() -> file).or(() -> folder).or(() -> migrations);
    }

    private ScopeSettings scope(Node node) {
        Section scope = Section.of(node, "scope", Keys.SCOPE, findings);
        Optional<Section> schemas =
                scope.value("schemas").map(value -> Section.of(value, "scope.schemas", Keys.SCOPE_SCHEMAS, findings));
        List<Preset> presets = new ArrayList<>();
        scope.value("presets")
                .ifPresent(list -> values.list(list, "scope.presets")
                        .forEach(item -> values.choice(item, "scope.presets[]", Preset.values())
                                .ifPresent(presets::add)));
        return new ScopeSettings(
                schemas.flatMap(section -> section.value("include"))
                        .map(list -> values.texts(list, "scope.schemas.include"))
                        .orElse(ScopeSettings.DEFAULT.include()),
                schemas.flatMap(section -> section.value("exclude"))
                        .map(list -> values.texts(list, "scope.schemas.exclude"))
                        .orElse(List.of()),
                presets,
                flag(scope, "owners"),
                flag(scope, "grants"),
                flag(scope, "comments"));
    }

    private boolean flag(Section section, String key) {
        return section.value(key)
                .flatMap(node -> values.bool(node, section.name(key)))
                .orElse(true);
    }

    private Optional<ScratchSettings> scratch(Node node) {
        return values.expandable(node, "scratch").flatMap(text -> switch (text.text()) {
            case "embedded" -> Optional.of(new ScratchSettings.Embedded(false));
            case "embedded-superuser" -> Optional.of(new ScratchSettings.Embedded(true));
            case "target-server" -> Optional.of(new ScratchSettings.TargetServer());
            default -> {
                if (!text.text().contains("://") && !text.text().contains("${")) {
                    findings.add(node, "scratch must be embedded, embedded-superuser, target-server or a database URL");
                    yield Optional.empty();
                }
                yield Optional.of(new ScratchSettings.AtUrl(text));
            }
        });
    }

    private LockSettings locks(Node node) {
        Section section = Section.of(node, "locks", Keys.LOCKS, findings);
        return new LockSettings(
                section.value("timeout")
                        .flatMap(value -> values.duration(value, "locks.timeout"))
                        .orElse(LockSettings.DEFAULT.timeout()),
                section.value("tries")
                        .flatMap(value -> values.wholeNumber(value, "locks.tries", 1, 100_000))
                        .map(Long::intValue)
                        .orElse(LockSettings.DEFAULT.tries()),
                section.value("blocked_budget")
                        .flatMap(value -> values.duration(value, "locks.blocked_budget"))
                        .orElse(LockSettings.DEFAULT.blockedBudget()));
    }

    private OnlineSettings online(Node node) {
        Section section = Section.of(node, "online", Keys.ONLINE, findings);
        return new OnlineSettings(
                section.value("mode")
                        .flatMap(value -> values.choice(value, "online.mode", OnlineSettings.Mode.values()))
                        .orElse(OnlineSettings.DEFAULT.mode()),
                section.value("above_rows")
                        .flatMap(value -> values.wholeNumber(value, "online.above_rows", 0, Long.MAX_VALUE))
                        .orElse(OnlineSettings.DEFAULT.aboveRows()));
    }

    private ReleaseSettings release(Node node) {
        Section section = Section.of(node, "release", Keys.RELEASE, findings);
        ReleaseSettings defaults = ReleaseSettings.DEFAULT;
        return new ReleaseSettings(
                word(section, "source_branch").orElse(defaults.sourceBranch()),
                word(section, "target_branch").orElse(defaults.targetBranch()),
                word(section, "remote").orElse(defaults.remote()),
                word(section, "tag").orElse(defaults.tag()));
    }

    /** A name for git: what begins with a dash would be an option. */
    private Optional<String> word(Section section, String key) {
        Optional<Node> node = section.value(key);
        Optional<String> text = node.flatMap(value -> values.nonEmptyText(value, "release." + key));
        if (text.isPresent() && !text.get().matches("[A-Za-z0-9_{][A-Za-z0-9_./{}-]*")) {
            findings.add(node.get(), "release." + key + " is no name for git");
            return Optional.empty();
        }
        return text;
    }

    private Optional<OnFailure> onFailure(Node node) {
        return values.choice(node, "on_failure", OnFailure.values());
    }

    private BackupSettings backup(Node node) {
        Section section = Section.of(node, "backup", Keys.BACKUP, findings);
        BackupSettings defaults = BackupSettings.DEFAULT;
        return new BackupSettings(
                true,
                section.value("method")
                        .flatMap(value -> values.choice(value, "backup.method", BackupSettings.Method.values()))
                        .orElse(defaults.method()),
                section.value("verify")
                        .flatMap(value -> values.choice(value, "backup.verify", BackupSettings.Verify.values()))
                        .orElse(defaults.verify()),
                section.value("folder")
                        .flatMap(value -> values.nonEmptyText(value, "backup.folder"))
                        .orElse(defaults.folder()),
                section.value("keep")
                        .flatMap(value -> values.duration(value, "backup.keep"))
                        .orElse(defaults.keep()),
                section.value("min")
                        .flatMap(value -> values.wholeNumber(value, "backup.min", 0, 100_000))
                        .map(Long::intValue)
                        .orElse(defaults.min()));
    }

    private LintChoices lint(Node node) {
        Section section = Section.of(node, "lint", Keys.LINT, findings);
        Map<String, LintChoices.Level> rules = new LinkedHashMap<>();
        section.value("rules")
                .map(value -> Section.ofNames(value, "lint.rules", findings))
                .ifPresent(byName -> byName.entries()
                        .forEach((name, entry) ->
                                level(entry.value(), "lint.rules." + name).ifPresent(level -> rules.put(name, level))));
        return new LintChoices(
                true,
                section.value("fail_on")
                        .flatMap(value -> level(value, "lint.fail_on"))
                        .orElse(LintChoices.DEFAULT.failOn()),
                section.value("style")
                        .flatMap(value -> values.bool(value, "lint.style"))
                        .orElse(false),
                rules);
    }

    private Optional<LintChoices.Level> level(Node node, String name) {
        return values.choice(node, name, LintChoices.Level.values());
    }
}
