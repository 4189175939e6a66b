package dev.pgparity.walls;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One package and what it must never know.
 *
 * @param name the package below {@link Scan#ROOT}, without its sub-packages
 * @param neverKnows packages below the root with their sub-packages, those of a library, or {@link #JDBC}
 * @param because the reason, told to whoever breaks the wall
 */
record Room(String name, List<String> neverKnows, String because) {
    /** Stands for the packages of JDBC and of its driver. */
    static final String JDBC = "JDBC";

    private static final List<String> PURE = List.of("order", "sql", "problem", "catalog", "diff", "plan");

    /** The rooms that are inside of no other in this list, and those that have walls of their own. */
    private static final List<Room> OUTER = List.of(
            onlyKnows("order", List.of(), "sets and maps of the JDK, and nothing of ours"),
            onlyKnows("sql", List.of("order"), "one place quotes; a String never becomes SQL by accident"),
            onlyKnows("problem", List.of("sql"), "whoever fails can say so, so it must not pull anything along"),
            onlyKnows(
                    "catalog",
                    List.of("order", "sql", "problem"),
                    "a catalog is comparable, hashable and storable whatever it is used for"),
            onlyKnows(
                    "diff",
                    List.of("order", "sql", "problem", "catalog"),
                    "record equality is the diff; planning comes later"),
            new Room(
                    "plan",
                    with(outside(PURE), "plan.rule", JDBC),
                    "a plan exists, is reviewed and approved before any connection is open"),
            new Room("plan.rule", with(outside(PURE), JDBC), "a rule turns typed differences into steps, nothing else"),
            onlyKnows("command", List.of(), "a program is run the same way, whoever needs it and whatever for"),
            new Room(
                    "connect",
                    List.of("diff", "plan", "read", "scratch", "apply", "observe", "data", "backup", "promote", "cli"),
                    "a session is opened the same way whatever runs on it"),
            new Room(
                    "own",
                    List.of(
                            "catalog", "diff", "plan", "read", "scratch", "apply", "observe", "data", "backup",
                            "promote", "migrate", "verify", "cli"),
                    "everybody's records come through it, so it knows none of them"),
            new Room(
                    "read",
                    List.of("diff", "plan", "promote", "migrate", "verify", "cli"),
                    "reading is not bent by what the planner wants"),
            new Room(
                    "scratch",
                    List.of("promote", "migrate", "verify", "cli"),
                    "PostgreSQL itself is the elaborator of SQL; who asks for it does not matter"),
            new Room(
                    "apply",
                    List.of("diff", "plan.rule", "promote", "migrate", "verify", "cli"),
                    "runs exactly what was approved; cannot invent SQL"),
            new Room(
                    "observe",
                    List.of("plan.rule", "promote", "migrate", "verify", "cli"),
                    "the judge is not built from the accused"),
            new Room("data", List.of("plan", "promote", "migrate", "verify", "cli"), "rows are not schema"),
            new Room("backup", List.of("plan", "promote", "migrate", "verify", "cli"), "a backup knows no plan"),
            new Room(
                    "config",
                    List.of("plan.rule", "read", "apply", "observe", "cli", JDBC),
                    "a configuration is a value; reading it opens no connection"),
            new Room(
                    "origin",
                    List.of("diff", "plan", "apply", "compare", "proposal", "promote", "cli"),
                    "where a schema comes from is known before anybody asks what differs"),
            new Room(
                    "compare",
                    List.of("plan", "apply", "proposal", "promote", "cli", JDBC),
                    "a comparison is a value; what to do about it comes later"),
            new Room(
                    "proposal",
                    List.of("apply", "cli", "console"),
                    "what is put before a person is decided before anything runs"),
            new Room(
                    "migrate",
                    List.of("diff", "plan", "cli"),
                    "files are authored truth: planning may write one, the runner never plans"),
            new Room(
                    "authored",
                    List.of("plan.rule", "apply", "promote", "cli", "console", JDBC),
                    "what a file risks is judged the same way, whoever runs it"),
            new Room(
                    "api",
                    List.of("diff", "plan", "cli", "console"),
                    "an application that migrates at start-up goes through the same promotion as everybody"),
            new Room(
                    "rehearse",
                    List.of("diff", "plan", "promote", "cli"),
                    "what is observed does not depend on who asked for it"),
            new Room(
                    "preflight",
                    List.of("apply", "proposal", "promote", "cli", "console"),
                    "what is in the way does not depend on who wants to pass"),
            new Room(
                    "evidence",
                    List.of("plan.rule", "cli", "console", JDBC),
                    "what is kept is what was heard; nothing is asked for it"),
            new Room(
                    "release",
                    List.of("diff", "plan", "apply", "promote", "cli", "console", JDBC),
                    "git knows nothing of schemas"),
            new Room(
                    "audit",
                    List.of("catalog", "plan", "promote", "cli", "console"),
                    "what is written down is text; who wrote it does not matter"),
            new Room(
                    "prepare",
                    List.of("plan.rule", "cli", "console"),
                    "every front end promotes by the same configuration"),
            new Room("watch", List.of("plan.rule", "apply", "cli", "console"), "who looks changes nothing"),
            new Room(
                    "health",
                    List.of("diff", "plan", "apply", "promote", "cli", "console", JDBC),
                    "an application is asked the same way, whoever wants to know"),
            new Room(
                    "restore",
                    List.of("promote", "cli", "console"),
                    "a backup is restored the same way, whatever went wrong before"),
            new Room("verify", List.of("plan.rule", "cli"), "the judge is not built from the accused"),
            new Room("promote", List.of("cli", "console"), "one orchestrator, several front ends"),
            new Room(
                    "lint",
                    List.of("apply", "promote", "cli", "console", JDBC),
                    "the same verdict in the command line, in CI and in the console"),
            new Room(
                    "lint.rule",
                    List.of("apply", "promote", "cli", "console", JDBC, "org.antlr", "org.pgcodekeeper"),
                    "a rule is read without knowing which library reads SQL"),
            new Room(
                    "lint.grammar",
                    List.of("apply", "promote", "cli", "console", JDBC),
                    "the grammar can be exchanged"),
            new Room(
                    "report",
                    List.of("apply", "plan.rule", "promote", "cli", "console", JDBC),
                    "the same words in every front end"),
            new Room(
                    "cli",
                    List.of("console", "plan.rule"),
                    "front ends render and ask; a decision in one is missing from the others"),
            new Room(
                    "cli.render",
                    List.of("console", "scratch", "plan.rule", JDBC),
                    "a renderer writes one report in one format and decides nothing"),
            new Room(
                    "front",
                    List.of("plan", "apply", "promote", "cli", "console", JDBC),
                    "one front end starts another without knowing it"),
            new Room(
                    "console",
                    List.of("cli", "plan.rule"),
                    "front ends render and ask; a decision in one is missing from the others"),
            new Room(
                    "console.store",
                    List.of("cli", "plan", "apply", "promote", "console.work", "console.web", "console.api"),
                    "what is remembered does not depend on who shows it"),
            new Room(
                    "console.security",
                    List.of("cli", "plan", "apply", "promote", "console.work", "console.web", "console.api"),
                    "who may do what is decided before anything is looked at"),
            new Room(
                    "console.work",
                    List.of("cli", "plan.rule", "console.web", "console.api", "console.security"),
                    "work goes on whoever asked for it, and when nobody looks"),
            new Room("console.web", List.of("cli", "plan.rule", "console.api"), "pages show and ask"),
            new Room(
                    "console.api",
                    List.of("cli", "plan.rule", "console.web"),
                    "programs are answered by the same rules as people"),
            new Room("testkit", List.of("promote", "cli", "console"), "tests of every module may stand on it"),
            new Room("benchmarks", List.of("plan.rule"), "they measure the program, not its parts"));

    /** The rooms inside of a room. */
    private static final Map<String, List<String>> INSIDE = Map.of(
            "catalog",
            List.of("name", "part", "object"),
            "plan.rule",
            List.of(
                    "clause",
                    "proof",
                    "online",
                    "attached",
                    "column",
                    "table",
                    "type",
                    "routine",
                    "textsearch",
                    "foreign",
                    "replication",
                    "database"),
            "read",
            List.of(
                    "row",
                    "stored",
                    "table",
                    "type",
                    "routine",
                    "textsearch",
                    "foreign",
                    "replication",
                    "database",
                    "attached"),
            "promote",
            List.of("review", "work", "approval", "history", "outcome", "request", "judge", "decision"),
            "cli",
            List.of("render", "option", "audit", "backup", "data", "migrate", "promote", "schema"));

    private static final String ONE_FAMILY = "a family of kinds is read and changed without the others";

    /** Rooms inside of a room: they never know what the outer one must not, nor each other but for what is listed. */
    private static final List<Room> INNER = List.of(
            inside("catalog", "name", List.of(), "an object is named without being there"),
            inside("catalog", "part", List.of(), "objects are made of it, so it knows none"),
            inside("catalog", "object", List.of("name", "part"), "an object is a value, whatever catalog it is in"),
            inside("plan.rule", "clause", List.of(), "all rules share these words, so they know no rule"),
            inside("plan.rule", "proof", List.of("clause"), "what rows prove does not depend on who asks"),
            inside("plan.rule", "online", List.of("clause", "proof"), "a longer way is taken for several kinds"),
            inside("plan.rule", "attached", List.of("clause"), ONE_FAMILY),
            inside("plan.rule", "column", List.of("clause", "proof", "online", "attached"), ONE_FAMILY),
            inside("plan.rule", "table", List.of("clause", "proof", "online", "column"), ONE_FAMILY),
            inside("plan.rule", "type", List.of("clause", "column"), ONE_FAMILY),
            inside("plan.rule", "routine", List.of("clause"), ONE_FAMILY),
            inside("plan.rule", "textsearch", List.of("clause"), ONE_FAMILY),
            inside("plan.rule", "foreign", List.of("clause", "attached", "column"), ONE_FAMILY),
            inside("plan.rule", "replication", List.of("clause"), ONE_FAMILY),
            inside("plan.rule", "database", List.of("clause"), ONE_FAMILY),
            inside("read", "row", List.of(), "every reader stands on it, so it knows none"),
            inside("read", "stored", List.of(), "what is in a file was read once, and needs no reader"),
            inside("read", "table", List.of("row"), ONE_FAMILY),
            inside("read", "type", List.of("row", "table"), ONE_FAMILY),
            inside("read", "routine", List.of("row"), ONE_FAMILY),
            inside("read", "textsearch", List.of("row"), ONE_FAMILY),
            inside("read", "foreign", List.of("row"), ONE_FAMILY),
            inside("read", "replication", List.of("row"), ONE_FAMILY),
            inside("read", "database", List.of("row"), ONE_FAMILY),
            inside("read", "attached", List.of("row"), ONE_FAMILY),
            inside("promote", "review", List.of(), "what was reviewed does not depend on what runs it"),
            inside("promote", "work", List.of("review"), "a work does not know what is done with it"),
            inside("promote", "approval", List.of("review"), "who agrees does not depend on what comes of it"),
            inside("promote", "history", List.of(), "what is remembered does not depend on who asks"),
            inside("promote", "outcome", List.of("review"), "an outcome is a value, whatever led to it"),
            inside(
                    "promote",
                    "request",
                    List.of("review", "work", "approval"),
                    "what is asked for is known before anything is done"),
            inside(
                    "promote",
                    "judge",
                    List.of("review", "work", "outcome", "request"),
                    "the copy and the target are judged by the same judge"),
            inside(
                    "promote",
                    "decision",
                    List.of("review", "work", "approval", "history", "outcome", "request", "judge"),
                    "what is decided before the run is decided without it"),
            inside("cli", "option", List.of("render"), "all commands share it, so it knows none"),
            inside("cli", "audit", List.of("render", "option"), "a group of commands knows no other"),
            inside("cli", "backup", List.of("render", "option"), "a group of commands knows no other"),
            inside("cli", "promote", List.of("render", "option"), "a group of commands knows no other"),
            inside("cli", "schema", List.of("render", "option"), "a group of commands knows no other"),
            inside("cli", "data", List.of("render", "option", "promote"), "rows go the way of every promotion"),
            inside("cli", "migrate", List.of("render", "option", "promote"), "files go the way of every promotion"));

    /** The rooms of the house, in the order of the data. A package that is not here fails a test. */
    static final List<Room> ALL = Stream.concat(OUTER.stream(), INNER.stream()).toList();

    private static Room inside(String outer, String name, List<String> known, String because) {
        List<String> never = OUTER.stream()
                .filter(room -> room.name().equals(outer))
                .flatMap(room -> room.neverKnows().stream())
                .toList();
        return new Room(
                outer + "." + name,
                Stream.concat(
                                never.stream(),
                                INSIDE.getOrDefault(outer, List.of()).stream()
                                        .filter(other -> !other.equals(name) && !known.contains(other))
                                        .map(other -> outer + "." + other))
                        .toList(),
                because);
    }

    private static Room onlyKnows(String name, List<String> known, String because) {
        return new Room(
                name,
                with(outside(Stream.concat(Stream.of(name), known.stream()).toList()), JDBC),
                because);
    }

    private static List<String> outside(List<String> known) {
        return Stream.of(
                        "order",
                        "sql",
                        "problem",
                        "catalog",
                        "diff",
                        "plan",
                        "command",
                        "connect",
                        "own",
                        "read",
                        "scratch",
                        "apply",
                        "observe",
                        "data",
                        "backup",
                        "config",
                        "origin",
                        "compare",
                        "proposal",
                        "migrate",
                        "authored",
                        "api",
                        "rehearse",
                        "preflight",
                        "evidence",
                        "watch",
                        "audit",
                        "report",
                        "front",
                        "prepare",
                        "release",
                        "health",
                        "restore",
                        "verify",
                        "promote",
                        "lint",
                        "cli",
                        "console",
                        "testkit",
                        "benchmarks")
                .filter(room -> !known.contains(room))
                .toList();
    }

    private static List<String> with(List<String> rooms, String... more) {
        return Stream.concat(rooms.stream(), Stream.of(more)).toList();
    }

    /** The whole package name. */
    String packageName() {
        return Scan.ROOT + "." + name;
    }

    /** The forbidden packages as ArchUnit writes them. */
    String[] forbiddenPackages() {
        return neverKnows.stream()
                .flatMap(room -> room.startsWith("org.")
                        ? Stream.of(room + "..")
                        : room.equals(JDBC)
                                ? Stream.of("java.sql..", "javax.sql..", "org.postgresql..")
                                : Stream.of(Scan.ROOT + "." + room + ".."))
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name + " must never know " + String.join(", ", neverKnows);
    }
}
