package dev.pgparity.cli.option;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person is there. */
final class Terminal {
    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 140;

    private Terminal() {}

    /** Both input and output are a terminal, so a question finds an answer. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try { // from Java 22 on there may be a console where there is no terminal, and it can be asked
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    static boolean takesColour() {
        String noColour = System.getenv("NO_COLOR");
        return isThere() && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    /** Columns, as far as the environment tells. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("[0-9]{2,4}")) {
            return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
        }
        return USUAL_WIDTH;
    }
}
