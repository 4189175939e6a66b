package dev.pgparity.promote.work;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.Fingerprinter;
import dev.pgparity.catalog.Scope;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.diff.Differences;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.Plan;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.promote.review.ApprovedWorks;
import dev.pgparity.read.stored.FormatOne;
import dev.pgparity.read.stored.JsonFile;
import dev.pgparity.read.stored.RecordJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan in a file ({@code plan --out plan.json}), complete without the rules that made it: what is promoted is what was
 * reviewed. It holds the target's fingerprint and is of no use for any other target, and the hash of its own content, so
 * that nobody approves one thing and runs another.
 *
 * @param scope what it was made with; only its description is in the file
 * @param name the hash of its content: what the journal calls it
 * @param secrets of SOURCE, which are never in the file
 * @param saved between what and of what else it is; empty for a file from before that was kept
 */
public record PlanFile(Scope scope, String name, Content content, Secrets secrets, Optional<Saved> saved)
        implements TargetPlan {
    private static final JsonFile FILE = new JsonFile("plan", 2, 1);
    private static final ProblemCode EDITED = new ProblemCode("plan.edited");
    private static final ProblemCode OTHER_SCOPE = new ProblemCode("plan.other-scope");

    /**
     * What is in the file.
     *
     * @param source of what is wanted
     * @param target of the target that it was made for
     * @param expected of the target after all of its steps
     */
    public record Content(
            String scope,
            Fingerprint source,
            Fingerprint target,
            Fingerprint expected,
            List<ExecutionGroup> groups,
            Differences differences,
            List<Plan.LeftOut> leftOut) {
        public Content {
            groups = List.copyOf(groups);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * The whole promotion that the steps are a part of.
     *
     * @param source as it was typed
     * @param target as it was typed
     * @param works everything that was reviewed: the project's files and the reference rows besides the steps
     */
    public record Saved(String source, String target, ApprovedWorks works) {}

    /** The same plan as a part of a promotion. */
    public PlanFile with(Saved promotion) {
        return new PlanFile(scope, name, content, secrets, Optional.of(promotion));
    }

    /** Whether it has steps; otherwise files or rows are the whole promotion. */
    public boolean hasSteps() {
        return !content.groups().isEmpty();
    }

    /** A plan as a file would hold it. */
    public static PlanFile of(Plan plan, Scope scope, Fingerprint source) {
        Catalog target = scope.apply(plan.target());
        Content content = new Content(
                scope.description(),
                source,
                Fingerprinter.of(target, scope.description()),
                Fingerprinter.of(scope.apply(Plan.expected(target, plan.steps())), scope.description()),
                plan.groups(),
                plan.differences(),
                plan.leftOut());
        return new PlanFile(
                scope, hash(RecordJson.write(content, Content.class)), content, Secrets.NONE, Optional.empty());
    }

    /** Whether a step refers to a secret of SOURCE's, so that SOURCE must be read again before it can run. */
    public boolean needsSecrets() {
        return content.groups().stream()
                .flatMap(group -> group.steps().stream())
                .anyMatch(step -> !step.secrets().isEmpty());
    }

    /** The hazards of its steps. */
    public Stream<Hazard> hazards() {
        return content.groups().stream()
                .flatMap(group -> group.steps().stream())
                .flatMap(step -> step.hazards().stream());
    }

    /** The same plan with what it refers to, read from SOURCE again. */
    public PlanFile withSecrets(Secrets known) {
        return new PlanFile(scope, name, content, known, saved);
    }

    /** Writes it, whole or not at all. */
    public void save(Path file) {
        FILE.write(file, json());
    }

    /** The text that {@link #save} writes: the same for the same plan. */
    public String text() {
        return FILE.text(json());
    }

    private ObjectNode json() {
        JsonNode plan = RecordJson.write(content, Content.class);
        ObjectNode node = FILE.begin().put("sha256", hash(plan));
        node.set("plan", plan);
        saved.ifPresent(promotion -> {
            ObjectNode works = write(promotion);
            node.put("works_sha256", hash(works));
            node.set("works", works);
        });
        return node;
    }

    private static ObjectNode write(Saved promotion) {
        ObjectNode works = JsonNodeFactory.instance.objectNode();
        works.put("source", promotion.source());
        works.put("target", promotion.target());
        works.put("expected", promotion.works().expected());
        works.put("steps", promotion.works().steps());
        ArrayNode files = works.putArray("files");
        promotion.works().files().forEach(files::add);
        ArrayNode rows = works.putArray("rows");
        promotion.works().rows().forEach(rows::add);
        return works;
    }

    private static Optional<Saved> saved(JsonNode json, String file) {
        JsonNode works = json.path("works");
        if (!works.isObject()) {
            return Optional.empty();
        }
        if (!hash(works).equals(json.path("works_sha256").asString(""))) {
            throw edited(file);
        }
        return Optional.of(new Saved(
                works.path("source").asString(""),
                works.path("target").asString(""),
                new ApprovedWorks(
                        works.path("expected").asString(""),
                        works.path("steps").asBoolean(false),
                        texts(works.path("files")),
                        texts(works.path("rows")))));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private static Problem edited(String file) {
        return Problem.refused(EDITED, "This plan was changed after it was made: it is not what was reviewed.")
                .at(new Where.In(file))
                .next("Make it again: pgparity plan SOURCE TARGET --out " + file)
                .build();
    }

    /**
     * Reads a file that {@link #save} wrote.
     *
     * @param scope the scope of the promotion; a plan that was made with another one is refused
     */
    public static PlanFile load(Path file, Scope scope) {
        return FILE.read(file, json -> read(json, file.toString(), scope));
    }

    private static PlanFile read(JsonNode json, String file, Scope scope) {
        JsonNode plan = json.path("plan");
        boolean older = FILE.isOlder(json);
        Content content = (Content) RecordJson.read(older ? FormatOne.upgraded(plan) : plan, Content.class);
        // an older plan keeps its name: approvals and the journal know it by that
        String name = hash(older ? plan : RecordJson.write(content, Content.class));
        if (!name.equals(json.path("sha256").asString(""))) {
            throw edited(file);
        }
        if (!content.scope().equals(scope.description())) {
            throw Problem.refused(
                            OTHER_SCOPE,
                            "This plan was made with the scope \"" + content.scope() + "\"; now it is \""
                                    + scope.description() + "\".")
                    .at(new Where.In(file))
                    .next("Make it again: pgparity plan SOURCE TARGET --out " + file)
                    .build();
        }
        return new PlanFile(scope, name, content, Secrets.NONE, saved(json, file));
    }

    /** The plan with that target; whether it is the right one is {@link #isFor}'s to say. */
    public Plan plan(Catalog target, List<ExecutionGroup> groups) {
        return new Plan(scope.apply(target), content.differences(), groups, content.leftOut());
    }

    /** Whether a target is the one that it was made for. */
    public boolean isFor(Fingerprint target) {
        return content.target().equals(target);
    }

    private static String hash(JsonNode content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
