package dev.pgparity.restore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The names of the two databases that a restore makes. PostgreSQL cuts a name after 63 bytes, so what is derived from a
 * name is cut by bytes, before its end that makes it unique.
 */
final class DatabaseNames {
    private static final int MOST_BYTES = 63;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Connection server;
    private final String database;

    /** @param database whose place a backup takes */
    DatabaseNames(Connection server, String database) {
        this.server = server;
        this.database = database;
    }

    /** Under which the database is kept; no other one has it. */
    String kept(Instant now) throws SQLException {
        return free(database, "_before_restore_" + STAMP.format(now));
    }

    /** Of the copy that is restored beside the database; no other one has it. */
    String copy(Instant now) throws SQLException {
        return free(copies(), STAMP.format(now));
    }

    /** Copies of this database that are there; while no other restore runs, earlier restores have left them. */
    List<String> copiesThere() throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = server.prepareStatement(
                "SELECT datname FROM pg_catalog.pg_database WHERE pg_catalog.starts_with(datname::text, ?) ORDER"
                        + " BY 1")) {
            select.setString(1, copies());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    /** The beginning that all copies of this database share, and no others: its name may be too long for a part of one. */
    private String copies() {
        return "pgparity_restoring_" + HexFormat.of().formatHex(digest(), 0, 8) + "_";
    }

    /** A number for the advisory lock of its restores. */
    long lockKey() {
        return java.nio.ByteBuffer.wrap(digest()).getLong();
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(database.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String free(String start, String end) throws SQLException {
        for (int i = 1; ; i++) {
            String name = cut(start, i == 1 ? end : end + "_" + i);
            if (!exists(name)) {
                return name;
            }
        }
    }

    private boolean exists(String name) throws SQLException {
        try (PreparedStatement select =
                server.prepareStatement("SELECT FROM pg_catalog.pg_database WHERE datname = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** As much of the start as leaves room for the whole end, no character cut in two. */
    static String cut(String start, String end) {
        int room = MOST_BYTES - bytes(end);
        int length = start.length();
        while (bytes(start.substring(0, length)) > room) {
            length = start.offsetByCodePoints(length, -1);
        }
        return start.substring(0, length) + end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
