package dev.pgparity.plan.rule.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The condition of a check, as far as it takes to tell that one is wider than another; {@link CheckReader} reads it from
 * the server's words.
 */
sealed interface CheckCondition {
    /** All of them. */
    record All(List<CheckCondition> parts) implements CheckCondition {}

    /** At least one of them. */
    record Any(List<CheckCondition> parts) implements CheckCondition {}

    /** {@code value = ANY (ARRAY[…])}, or {@code value = 'one'}. */
    record OneOf(String value, Set<String> of) implements CheckCondition {}

    /** {@code value > 0}. */
    record Bound(String value, Order order, BigDecimal limit) implements CheckCondition {}

    /** Something that is only ever the same as itself. */
    record Opaque(String text) implements CheckCondition {}

    /** How a value lies to its limit. */
    enum Order {
        LESS("<", false, false),
        AT_MOST("<=", false, true),
        MORE(">", true, false),
        AT_LEAST(">=", true, true);

        private final String sign;
        private final boolean upwards;
        private final boolean inclusive;

        Order(String sign, boolean upwards, boolean inclusive) {
            this.sign = sign;
            this.upwards = upwards;
            this.inclusive = inclusive;
        }

        static Optional<Order> of(String sign) {
            for (Order order : values()) {
                if (order.sign.equals(sign)) {
                    return Optional.of(order);
                }
            }
            return Optional.empty();
        }

        /** Whether whatever lies so to its limit lies to the wider one as {@code wider} says. */
        private boolean within(BigDecimal limit, Order wider, BigDecimal widerLimit) {
            int distance = upwards ? limit.compareTo(widerLimit) : widerLimit.compareTo(limit);
            return upwards == wider.upwards && (distance > 0 || (distance == 0 && (wider.inclusive || !inclusive)));
        }
    }

    /**
     * Whether whatever does not violate this does not violate the other either. A condition that is null is not
     * violated; each case here keeps that so.
     */
    default boolean implies(CheckCondition wider) {
        if (equals(wider)) {
            return true;
        }
        if (wider instanceof All(List<CheckCondition> parts)) {
            return parts.stream().allMatch(this::implies);
        }
        if (this instanceof Any(List<CheckCondition> parts)) {
            return parts.stream().allMatch(part -> part.implies(wider));
        }
        return (this instanceof All(List<CheckCondition> mine) && mine.stream().anyMatch(part -> part.implies(wider)))
                || (wider instanceof Any(List<CheckCondition> theirs)
                        && theirs.stream().anyMatch(this::implies))
                || isWithin(wider);
    }

    private boolean isWithin(CheckCondition wider) {
        return switch (this) {
            case OneOf(String value, Set<String> of) ->
                wider instanceof OneOf(String other, Set<String> more) && value.equals(other) && more.containsAll(of);
            case Bound(String value, Order order, BigDecimal limit) ->
                wider instanceof Bound(String other, Order to, BigDecimal far)
                        && value.equals(other)
                        && order.within(limit, to, far);
            case All all -> false;
            case Any any -> false;
            case Opaque opaque -> false;
        };
    }
}
