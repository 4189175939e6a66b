package dev.pgparity.report;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, with some lines around them: the body of a unified diff. */
public final class LineDiff {
    private static final int CONTEXT = 2;

    /** Beyond this, two texts are shown one after the other: the table of a diff grows with the square. */
    private static final int MOST_LINES = 3000;

    private LineDiff() {}

    /** One line of a diff. */
    public record Line(Mark mark, String text) {
        /** With its sign, as {@code diff -u} writes it. */
        public String withSign() {
            return mark.sign + text;
        }
    }

    /** Where a line is found. */
    public enum Mark {
        BOTH("  "),
        ONLY_TARGET("- "),
        ONLY_SOURCE("+ "),
        /** Equal lines are left out here. */
        GAP("  ");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }
    }

    /** From what TARGET has to what SOURCE has. */
    public static List<Line> of(String target, String source) {
        List<String> before = target.strip().lines().map(String::stripTrailing).toList();
        List<String> after = source.strip().lines().map(String::stripTrailing).toList();
        if (before.equals(after)) { // they differ in blanks alone, which must not be hidden
            before = target.lines().map(LineDiff::visible).toList();
            after = source.lines().map(LineDiff::visible).toList();
        }
        return withoutEqual(
                before.size() > MOST_LINES || after.size() > MOST_LINES ? all(before, after) : lines(before, after));
    }

    private static String visible(String line) {
        return line.replace("\t", "→").replace("\r", "␍").replaceAll(" (?= *$)", "·");
    }

    private static List<Line> all(List<String> before, List<String> after) {
        List<Line> lines = new ArrayList<>();
        before.forEach(text -> lines.add(new Line(Mark.ONLY_TARGET, text)));
        after.forEach(text -> lines.add(new Line(Mark.ONLY_SOURCE, text)));
        return lines;
    }

    /** By the longest common subsequence. */
    private static List<Line> lines(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Mark.BOTH, before.get(i++)));
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Mark.ONLY_TARGET, before.get(i++)));
            } else {
                lines.add(new Line(Mark.ONLY_SOURCE, after.get(j++)));
            }
        }
        return lines;
    }

    private static List<Line> withoutEqual(List<Line> all) {
        boolean[] shown = new boolean[all.size()];
        for (int i = 0; i < shown.length; i++) {
            if (all.get(i).mark() != Mark.BOTH) {
                for (int k = Math.max(0, i - CONTEXT); k <= Math.min(shown.length - 1, i + CONTEXT); k++) {
                    shown[k] = true;
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i]) {
                lines.add(all.get(i));
            } else if (i > 0 && shown[i - 1] && i < shown.length - 1) {
                lines.add(new Line(Mark.GAP, "…"));
            }
        }
        if (!lines.isEmpty() && lines.getLast().mark() == Mark.GAP) {
            lines.removeLast();
        }
        return lines;
    }
}
