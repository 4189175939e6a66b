package dev.pgparity.plan;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A function whose body is a string says nothing to the server of what it calls and reads; but an index, a generated
 * column or a filled view that calls it needs all of that. So what a body mentions comes before it, wherever nothing that
 * is known for certain speaks against it.
 */
final class MentionPass {
    private final RuleBook rules;
    private final StepGraph graph;
    private final Phase[] phases;

    private MentionPass(RuleBook rules, StepGraph graph, Phase[] phases) {
        this.rules = rules;
        this.graph = graph;
        this.phases = phases;
    }

    /** Adds the edges to the graph; none of them changes a phase or makes a circle. */
    static void order(RuleBook rules, StepGraph graph, Phase[] phases) {
        new MentionPass(rules, graph, phases).run();
    }

    private void run() {
        Map<Integer, Set<String>> mentions = new LinkedHashMap<>();
        Map<String, List<Integer>> makers = new LinkedHashMap<>();
        for (int i = 0; i < graph.steps().size(); i++) {
            Step step = graph.steps().get(i);
            CatalogObject made = step.puts().get(step.subject());
            if (made != null) {
                Set<String> words = mentions(made);
                if (!words.isEmpty()) {
                    mentions.put(i, words);
                }
            }
            if (step.action() != Action.DROP) {
                String name = name(step.subject());
                if (!name.isEmpty()) {
                    makers.computeIfAbsent(name, k -> new ArrayList<>(1)).add(i);
                }
            }
        }
        if (mentions.isEmpty()) {
            return;
        }
        LooseEdges edges = LooseEdges.of(graph);
        mentions.forEach((step, words) -> {
            for (String word : words) {
                for (int maker : makers.getOrDefault(word, List.of())) {
                    if (phases[maker].compareTo(phases[step]) <= 0 && isMeant(maker, words)) {
                        edges.offer(maker, step);
                    }
                }
            }
        });
    }

    /** A column's name alone says little; its table must be mentioned too. */
    private boolean isMeant(int maker, Set<String> words) {
        return !(graph.steps().get(maker).subject() instanceof ObjectId.Member member)
                || words.contains(member.relation().name().value());
    }

    /** The bare name by which a body would speak of it; empty for what no body names. */
    private static String name(ObjectId id) {
        return switch (id) {
            case ObjectId.Global global -> "";
            case ObjectId.InSchema named -> named.name().name().value();
            case ObjectId.Routine routine -> routine.name().name().value();
            case ObjectId.Member member -> member.name().value();
            case ObjectId.Attached attached -> "";
        };
    }

    private <T extends CatalogObject> Set<String> mentions(T object) {
        return rules.of(object).mentions(object);
    }
}
