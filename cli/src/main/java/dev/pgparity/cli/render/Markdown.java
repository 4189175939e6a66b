package dev.pgparity.cli.render;

import dev.pgparity.report.Words;

/** Text inside Markdown stands for itself, whatever a name holds. */
final class Markdown {
    private Markdown() {}

    static String text(String text) {
        return Words.line(text).replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }

    static String code(String text) {
        String line = Words.line(text);
        String fence = "`".repeat(longestRun(line) + 1);
        return line.contains("`") ? fence + " " + line + " " + fence : fence + line + fence;
    }

    static String block(String language, String text) {
        String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        return fence + language + "\n" + text.stripTrailing() + "\n" + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
