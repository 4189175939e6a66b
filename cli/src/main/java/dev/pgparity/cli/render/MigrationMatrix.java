package dev.pgparity.cli.render;

import dev.pgparity.migrate.LedgerEntry;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationHistory;
import dev.pgparity.migrate.MigrationHistory.Line;
import dev.pgparity.migrate.MigrationState;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which migration stands how in which environment. */
public final class MigrationMatrix {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int SHOWN = 40;

    private final PrintWriter out;
    private final Page page;
    private final Paint paint;

    public MigrationMatrix(PrintWriter out, Page page) {
        this.out = out;
        this.page = page;
        this.paint = page.paint();
    }

    /** A row, by environment. */
    private record MatrixRow(String title, Map<String, Line> lines) {
        boolean inOrder() {
            return lines.values().stream().allMatch(line -> line.state().isInOrder());
        }
    }

    /** As a table for a person; rows that are in order everywhere are cut short where there are many. */
    public void write(MigrationFolder folder, Map<String, MigrationHistory> histories) {
        histories.forEach((name, history) -> out.println(headline(name, history)));
        List<MatrixRow> rows = rows(histories);
        List<MatrixRow> shown = shown(rows);
        if (!shown.isEmpty()) {
            out.println();
            table(shown, List.copyOf(histories.keySet()), rows.size() - shown.size());
        }
        out.println(paint.faint("\n" + folder.layout() + " layout in " + folder.folder() + ", ledger "
                + folder.ledger().table().sql()));
        out.flush();
    }

    private String headline(String name, MigrationHistory history) {
        if (history.inOrder()) {
            long never = history.in(MigrationState.NEVER).size();
            return paint.green("✓") + " "
                    + paint.bold(MigrationText.complete(name, history.lines().size() - never, never));
        }
        List<String> counts = new ArrayList<>();
        for (MigrationState state : MigrationState.values()) {
            int number = history.in(state).size();
            if (number > 0 && !state.isInOrder()) {
                counts.add(Words.grouped(number) + " " + state.words());
            }
        }
        return paint.yellow("•") + " " + paint.bold(Words.subject(name) + " is behind: " + String.join(", ", counts));
    }

    private static List<MatrixRow> rows(Map<String, MigrationHistory> histories) {
        Map<String, MatrixRow> rows = new LinkedHashMap<>();
        histories.forEach((name, history) -> history.lines()
                .forEach(line -> rows.computeIfAbsent(
                                line.version(), version -> new MatrixRow(title(line), new LinkedHashMap<>()))
                        .lines()
                        .put(name, line)));
        return List.copyOf(rows.values());
    }

    private static String title(Line line) {
        return line.migration()
                .map(migration -> migration.title())
                .orElse((line.version() + " " + line.description()).strip());
    }

    /** All of few; of many the last ones and those that need somebody. */
    private static List<MatrixRow> shown(List<MatrixRow> rows) {
        int from = Math.max(0, rows.size() - SHOWN);
        List<MatrixRow> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i >= from || !rows.get(i).inOrder()) {
                shown.add(rows.get(i));
            }
        }
        return shown;
    }

    private void table(List<MatrixRow> rows, List<String> names, int left) {
        int first = rows.stream().mapToInt(row -> row.title().length()).max().orElse(0);
        first = Math.min(first, Math.max(24, page.width() - 2 - names.size() * 22));
        StringBuilder head = new StringBuilder("  " + " ".repeat(first));
        names.forEach(name -> head.append("  ").append(padded(shortened(name), 20)));
        out.println(paint.faint(head.toString().stripTrailing()));
        if (left > 0) {
            out.println(paint.faint("  … " + Words.count(left, "earlier migration") + ", in order everywhere"));
        }
        for (MatrixRow row : rows) {
            StringBuilder text = new StringBuilder("  " + padded(Words.line(row.title()), first));
            for (String name : names) {
                text.append("  ").append(cell(Optional.ofNullable(row.lines().get(name))));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private String cell(Optional<Line> line) {
        if (line.isEmpty()) {
            return padded("–", 20);
        }
        MigrationState state = line.get().state();
        String when = line.get()
                .entry()
                .flatMap(LedgerEntry::appliedAt)
                .map(MigrationMatrix::said)
                .orElse(state.words());
        return switch (state) {
            case APPLIED -> paint.green(padded("✓ " + when, 20));
            case PENDING -> paint.yellow(padded("· pending", 20));
            case OUT_OF_ORDER -> paint.yellow(padded("· out of order", 20));
            case NEVER -> paint.faint(padded("– never here", 20));
            case FAILED, INTERRUPTED, CHANGED, MISSING -> paint.red(padded("✗ " + state.words(), 20));
        };
    }

    private static String said(OffsetDateTime time) {
        return DAY.format(time.atZoneSameInstant(ZoneId.systemDefault()));
    }

    /** Of a URL its end says most. */
    private static String shortened(String name) {
        return name.contains("://") && name.length() > 20 ? "…" + name.substring(name.length() - 19) : name;
    }

    private static String padded(String text, int width) {
        String cut = text.length() > width ? text.substring(0, width - 1) + "…" : text;
        return cut + " ".repeat(width - cut.length());
    }

    /** For scripts. */
    public void json(MigrationFolder folder, Map<String, MigrationHistory> histories) {
        ObjectNode document = Json.document("migrate status");
        document.put("layout", folder.layout());
        document.put("ledger", folder.ledger().table().sql());
        ObjectNode environments = document.putObject("environments");
        histories.forEach((name, history) -> {
            ObjectNode environment = environments.putObject(name);
            environment.put("in_order", history.inOrder());
            ArrayNode migrations = environment.putArray("migrations");
            for (Line line : history.lines()) {
                ObjectNode one = migrations.addObject();
                one.put("version", line.version());
                one.put("description", line.description());
                one.put("state", line.state().name().toLowerCase(Locale.ROOT));
                line.entry().flatMap(LedgerEntry::appliedAt).ifPresent(at -> one.put("applied_at", at.toString()));
                line.entry().flatMap(LedgerEntry::appliedBy).ifPresent(by -> one.put("applied_by", by));
                line.entry().flatMap(LedgerEntry::took).ifPresent(took -> one.put("milliseconds", took.toMillis()));
            }
        });
        Json.print(out, document);
    }
}
