package dev.pgparity.cases;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependencies;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanFailure;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.plan.Planner;
import dev.pgparity.plan.rule.PlanRules;
import dev.pgparity.read.stored.CatalogSnapshot;
import dev.pgparity.sql.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The process that {@link PlannedElsewhere} starts to plan pairs of catalogs again. */
final class PlanningProcess {
    static final String SOURCE = ".source.json";
    static final String TARGET = ".target.json";
    static final String SETTINGS = ".settings";

    private PlanningProcess() {}

    /**
     * Writes the plans of every pair.
     *
     * @param arguments the folder of the pairs, that of the plans, and the number of this process
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path plans = Path.of(arguments[1]);
        Random chance = new Random(Long.parseLong(arguments[2]));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(SOURCE)).sorted().toList()) {
                String name = file.getFileName().toString();
                name = name.substring(0, name.length() - SOURCE.length());
                Catalog source = shuffled(CatalogSnapshot.load(file), chance);
                Catalog target = shuffled(CatalogSnapshot.load(folder.resolve(name + TARGET)), chance);
                PlanSettings settings = settings(folder.resolve(name + SETTINGS));
                StringBuilder text = new StringBuilder();
                for (PlanSettings.Online online : List.of(PlanSettings.Online.ALWAYS, PlanSettings.Online.NEVER)) {
                    text.append(plan(source, target, settings.with(online)));
                    text.append(plan(target, source, settings.with(online)));
                }
                Files.writeString(plans.resolve(name), text);
            }
        }
    }

    /** The whole plan, not only what a front end shows. */
    private static String plan(Catalog source, Catalog target, PlanSettings settings) {
        StringBuilder text = new StringBuilder("==== " + settings.online() + "\n");
        try {
            Plan plan =
                    new Planner(PlanRules.all()).plan(source, target, CatalogDiffer.compare(source, target), settings);
            text.append(PlanText.of(plan)).append(plan.leftOut()).append('\n');
            for (ExecutionGroup group : plan.groups()) {
                group.steps().forEach(step -> text.append(step).append('\n'));
            }
        } catch (PlanFailure failure) {
            text.append(failure.getMessage()).append('\n');
        }
        return text.toString();
    }

    /** The same catalog in a random order. */
    private static Catalog shuffled(Catalog catalog, Random chance) {
        List<CatalogObject> objects = new ArrayList<>(catalog.objects().values());
        List<Dependency> dependencies = new ArrayList<>(catalog.dependencies().all());
        List<Map.Entry<ObjectId, List<Identifier>>> orders =
                new ArrayList<>(catalog.columnOrders().entrySet());
        Collections.shuffle(objects, chance);
        Collections.shuffle(dependencies, chance);
        Collections.shuffle(orders, chance);
        Map<ObjectId, List<Identifier>> columnOrders = new LinkedHashMap<>();
        orders.forEach(order -> columnOrders.put(order.getKey(), order.getValue()));
        return new Catalog(
                catalog.version(),
                catalog.surroundings(),
                objects,
                columnOrders,
                new Dependencies(dependencies),
                catalog.gaps());
    }

    static void write(PlanSettings settings, Path file) {
        StringBuilder lines = new StringBuilder();
        append(lines, "using", settings.using());
        append(lines, "fill", settings.fill());
        append(lines, "rename", settings.renames());
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(StringBuilder lines, String what, Map<String, String> values) {
        values.forEach((name, value) -> lines.append(
                String.join("\t", what, name, value.replace("\n", " ").replace("\t", " ")) + "\n"));
    }

    private static PlanSettings settings(Path file) throws IOException {
        Map<String, Map<String, String>> values = new TreeMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            List<String> parts = List.of(line.split("\t", -1));
            values.computeIfAbsent(parts.get(0), k -> new TreeMap<>()).put(parts.get(1), parts.get(2));
        }
        return new PlanSettings(
                values.getOrDefault("using", Map.of()),
                values.getOrDefault("fill", Map.of()),
                values.getOrDefault("rename", Map.of()),
                PlanSettings.Online.AUTO,
                0);
    }
}
