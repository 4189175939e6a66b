package dev.pgparity.origin;

import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.migrate.MigrationFolder;
import java.nio.file.Path;
import java.util.Optional;

/** What a SOURCE or TARGET names: something with a schema. */
public sealed interface SchemaOrigin {
    /** As the user knows it, without any secret. */
    String name();

    /** As it was typed, to be typed again; a URL without its password. */
    String typed();

    /**
     * A database on a server, which can also be changed.
     *
     * @param name the environment's name, or the URL without its password
     * @param target how to read it
     * @param direct how to change it: around the pooler where there is one
     * @param environment its settings; empty for a URL
     */
    record Server(
            String name, ConnectionTarget target, ConnectionTarget direct, Optional<EnvironmentSettings> environment)
            implements SchemaOrigin {
        @Override
        public String typed() {
            return name;
        }

        /** Why it is guarded, a clause: {@code is protected}, {@code needs 2 approvals}. */
        public String guard() {
            return EnvironmentSettings.guard(
                    environment.map(EnvironmentSettings::approvals).orElse(0));
        }

        /** Whether its name is asked for before anything changes. */
        public boolean isProtected() {
            return environment.map(EnvironmentSettings::protectedEnvironment).orElse(false);
        }
    }

    /** A SQL file. */
    record SqlFile(String name, Path file) implements SchemaOrigin {
        @Override
        public String typed() {
            return "file:" + name;
        }
    }

    /** All SQL files below a folder, in the order of their paths. */
    record SqlFolder(String name, Path folder) implements SchemaOrigin {
        @Override
        public String typed() {
            return "folder:" + name;
        }
    }

    /** What the migrations of a folder make of an empty database. */
    record Migrations(String name, MigrationFolder folder) implements SchemaOrigin {
        @Override
        public String typed() {
            return "migrations:";
        }
    }

    /** What a command prints. */
    record CommandOutput(String command) implements SchemaOrigin {
        @Override
        public String name() {
            return "the output of `" + command + "`";
        }

        @Override
        public String typed() {
            return "'command:" + command + "'";
        }
    }

    /** A catalog that was saved. */
    record Snapshot(String name, Path file) implements SchemaOrigin {
        @Override
        public String typed() {
            return "snapshot:" + name;
        }
    }

    /** A new database in which nothing was created. */
    record Empty() implements SchemaOrigin {
        @Override
        public String name() {
            return "an empty database";
        }

        @Override
        public String typed() {
            return "empty:";
        }
    }
}
