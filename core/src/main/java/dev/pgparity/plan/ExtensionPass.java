package dev.pgparity.plan;

import dev.pgparity.catalog.AvailableExtension;
import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.object.Extension;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The versions of extensions come with the server's files and no plan brings them: where TARGET's server has no way to
 * SOURCE's version (it is another major, or the version is an older one), the plan uses what the server has and says so.
 */
final class ExtensionPass {
    private final Surroundings target;
    private final List<Plan.LeftOut> leftOut = new ArrayList<>();

    ExtensionPass(Surroundings target) {
        this.target = target;
    }

    Differences planned(Differences differences) {
        List<Difference> planned = new ArrayList<>();
        for (Difference difference : differences.all()) {
            switch (difference) {
                case Difference.Added(Extension after) -> planned.add(new Difference.Added(installable(after)));
                case Difference.Altered(Extension before, Extension after) -> {
                    Extension reached = reachable(before, after);
                    if (!reached.equals(before)) {
                        planned.add(new Difference.Altered(before, reached));
                    }
                }
                case Difference.Added a -> planned.add(a);
                case Difference.Altered a -> planned.add(a);
                case Difference.Removed r -> planned.add(r);
            }
        }
        return new Differences(planned, differences.intentional(), differences.columnOrder());
    }

    List<Plan.LeftOut> leftOut() {
        return leftOut;
    }

    private Extension installable(Extension wanted) {
        AvailableExtension files = files(wanted);
        if (files == null || files.versions().contains(wanted.version())) {
            return wanted;
        }
        leave(
                wanted,
                "the target's server cannot install version " + wanted.version() + "; it installs " + files.usual());
        return new Extension(wanted.id(), wanted.schema(), files.usual());
    }

    private Extension reachable(Extension present, Extension wanted) {
        AvailableExtension files = files(wanted);
        if (files == null
                || present.version().equals(wanted.version())
                || files.versions().contains(wanted.version())) {
            return wanted;
        }
        leave(
                wanted,
                "the target's server has no way from version " + present.version() + " to " + wanted.version()
                        + (files.versions().isEmpty()
                                ? ""
                                : ", only to " + String.join(", ", new TreeSet<>(files.versions()))));
        return new Extension(wanted.id(), wanted.schema(), present.version());
    }

    private void leave(Extension wanted, String why) {
        leftOut.add(new Plan.LeftOut(wanted.id(), why));
    }

    private @Nullable AvailableExtension files(Extension wanted) {
        return target.availableExtensions().get(wanted.id().name().value());
    }
}
