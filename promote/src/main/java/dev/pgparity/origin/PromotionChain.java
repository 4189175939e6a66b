package dev.pgparity.origin;

import dev.pgparity.config.Configuration;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * Key {@code chain}: each environment is promoted only from the one before, and the first from none of the others. A
 * database is a member of the chain whatever it is called: by its URL or by the name of another environment.
 */
public final class PromotionChain {
    private static final ProblemCode OUT_OF_CHAIN = new ProblemCode("promote.out-of-chain");

    private final Configuration configuration;
    private final List<String> chain;

    private PromotionChain(Configuration configuration) {
        this.configuration = configuration;
        this.chain = configuration.chain();
    }

    /** Refuses what skips an environment of the chain, or goes backwards. */
    public static void require(Configuration configuration, SchemaOrigin source, SchemaOrigin target) {
        if (!configuration.chain().isEmpty()) {
            new PromotionChain(configuration).require(source, target);
        }
    }

    private void require(SchemaOrigin source, SchemaOrigin target) {
        Optional<String> to = member(target);
        if (to.isEmpty()) {
            return;
        }
        int at = chain.indexOf(to.get());
        Optional<String> from = member(source);
        if (at == 0 ? from.isEmpty() || from.equals(to) : from.equals(Optional.of(chain.get(at - 1)))) {
            return;
        }
        String rule = at == 0
                ? " is the first of the chain and is promoted from none of the others, so not from "
                : " is promoted from " + chain.get(at - 1) + " only, not from ";
        Problem.Builder problem = Problem.refused(
                OUT_OF_CHAIN,
                called(target, to) + rule + called(source, from) + " (chain: " + String.join(", ", chain) + ").");
        if (at > 0) {
            problem.next("pgparity promote " + chain.get(at - 1) + " " + to.get());
        } else if (from.isPresent()) {
            problem.next("The chain leads the other way: pgparity promote " + to.get() + " " + chain.get(1));
        }
        throw problem.build();
    }

    private static String called(SchemaOrigin origin, Optional<String> member) {
        return origin.name()
                + member.filter(name -> !name.equals(origin.name()))
                        .map(name -> " (" + name + ")")
                        .orElse("");
    }

    private Optional<String> member(SchemaOrigin origin) {
        if (chain.contains(origin.name())) {
            return Optional.of(origin.name());
        }
        if (!(origin instanceof SchemaOrigin.Server server)) {
            return Optional.empty();
        }
        return new KnownDatabases(configuration).sameAs(server, chain).stream().findFirst();
    }
}
