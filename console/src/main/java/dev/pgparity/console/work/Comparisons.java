package dev.pgparity.console.work;

import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.console.store.Project;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.read.ReadDetail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last comparisons, so that going from one object to the next does not read both databases again. */
@Component
public class Comparisons {
    private static final int KEPT = 8;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Project project;
    private final Map<List<String>, Timed> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Timed> eldest) {
            return size() > KEPT;
        }
    };

    Comparisons(Project project) {
        this.project = project;
    }

    /** A comparison and when it was made. */
    public record Timed(Comparison comparison, Instant at) {}

    /** The one at hand, or a new one. */
    public Timed of(String source, String target) {
        Optional<Timed> known = known(source, target);
        return known.orElseGet(() -> {
            fresh(source, target);
            return known(source, target).orElseThrow();
        });
    }

    private synchronized Optional<Timed> known(String source, String target) {
        return Optional.ofNullable(kept.get(List.of(source, target)))
                .filter(timed -> timed.at().plus(FRESH).isAfter(Instant.now()));
    }

    /** Reads both databases. */
    public Comparison fresh(String source, String target) {
        Configuration configuration = project.configuration();
        Comparison comparison = Comparison.of(
                new SidesReader(configuration, message -> {})
                        .read(
                                Project.server(configuration, source),
                                Project.server(configuration, target),
                                ReadDetail.OBJECTS_AND_DEPENDENCIES),
                configuration,
                LocalDate.now(ZoneId.systemDefault()));
        synchronized (this) {
            kept.put(List.of(source, target), new Timed(comparison, Instant.now()));
        }
        return comparison;
    }

    /** Something was changed: the next look is a new one. */
    public synchronized void forget() {
        kept.clear();
    }
}
