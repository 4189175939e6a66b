package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Circles of objects that need each other, and where each is cut: at an object that first gets a stand-in without its
 * needs, or at one that is there already and only takes another form.
 */
final class Circles {
    /**
     * @param dropping the steps of the circle take away; otherwise they create and alter
     * @param members the subjects of its steps
     * @param cut the one that gets a stand-in, or that the others take as it is
     */
    record Circle(boolean dropping, Set<ObjectId> members, ObjectId cut, boolean standIn) {}

    private final Catalog wanted;
    private final List<Circle> circles = new ArrayList<>();

    Circles(Catalog wanted) {
        this.wanted = wanted;
    }

    void add(Circle circle) {
        circles.add(circle);
    }

    /** A step that makes a stand-in rather than the object itself. */
    boolean standIn(Step step) {
        return circles.stream().anyMatch(c -> c.standIn() && c.cut().equals(step.subject()))
                && step.puts().containsKey(step.subject())
                && !Objects.equals(step.puts().get(step.subject()), wanted.find(step.subject()));
    }

    /** It takes away, or makes the stand-in from which the object is then taken away. */
    boolean dropping(Step step) {
        return step.action() == Action.DROP || (step.action() == Action.ALTER && standIn(step));
    }

    /** The step need not wait for the maker of something that it needs. */
    boolean cutsNeed(Step maker, Step step) {
        for (Circle circle : circles) {
            if (!circle.dropping()
                    && circle.members().contains(maker.subject())
                    && circle.members().contains(step.subject())) {
                boolean isCut = circle.cut().equals(step.subject());
                if (circle.standIn() && isCut && standIn(step)) {
                    return true;
                }
                if (circle.cut().equals(maker.subject())
                        && !isCut
                        && (circle.standIn() ? !standIn(maker) : maker.action() == Action.ALTER)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the step lets go of was let go by a stand-in already. */
    boolean cutsRelease(Step step, Step destroyer) {
        return step.action() == Action.DROP
                && circles.stream()
                        .anyMatch(c -> c.dropping()
                                && c.cut().equals(step.subject())
                                && c.members().contains(destroyer.subject()));
    }

    /** What the stand-in of something that goes lets go of. */
    Set<ObjectId> releasedByStandIn(Step step) {
        return circles.stream()
                .filter(c -> c.dropping() && c.cut().equals(step.subject()) && dropping(step) && standIn(step))
                .findFirst()
                .map(Circle::members)
                .orElse(Set.of());
    }
}
