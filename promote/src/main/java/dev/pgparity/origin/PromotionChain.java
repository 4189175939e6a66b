package dev.pgparity.origin;

import dev.pgparity.config.Configuration;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.List;

/** Key {@code chain}: each environment is promoted only from the one before. */
public final class PromotionChain {
    private static final ProblemCode OUT_OF_CHAIN = new ProblemCode("promote.out-of-chain");

    private PromotionChain() {}

    /** Refuses a promotion that skips an environment of the chain, or goes backwards. */
    public static void require(Configuration configuration, SchemaOrigin source, SchemaOrigin target) {
        List<String> chain = configuration.chain();
        int at = chain.indexOf(target.name());
        if (at > 0 && !chain.get(at - 1).equals(source.name())) {
            throw Problem.refused(
                            OUT_OF_CHAIN,
                            target.name() + " is promoted from " + chain.get(at - 1) + " only, not from "
                                    + source.name() + " (chain: " + String.join(", ", chain) + ").")
                    .next("pgparity promote " + chain.get(at - 1) + " " + target.name())
                    .build();
        }
    }
}
