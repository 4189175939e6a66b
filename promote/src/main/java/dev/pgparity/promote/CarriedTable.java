package dev.pgparity.promote;

import dev.pgparity.own.OwnTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** Rows of one of our own tables on their way from one database into another, a piece at a time. */
final class CarriedTable {
    private CarriedTable() {}

    private static String columns(Connection connection, OwnTable table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT pg_catalog.string_agg(pg_catalog.quote_ident(attname), ', ' ORDER BY attnum)
                  FROM pg_catalog.pg_attribute
                 WHERE attrelid = pg_catalog.to_regclass(?) AND attnum > 0 AND NOT attisdropped
                """)) {
            select.setString(1, table.qualified().sql());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Both have the table; the one that rows come from may be older, and lack columns. */
    static void copy(Connection from, Connection into, OwnTable table) throws SQLException {
        String what = table.qualified().sql() + " (" + columns(from, table) + ")";
        CopyOut out =
                from.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + what + " TO STDOUT (FORMAT binary)");
        CopyIn in = into.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + what + " FROM STDIN (FORMAT binary)");
        try {
            for (byte[] piece = out.readFromCopy(); piece != null; piece = out.readFromCopy()) {
                in.writeToCopy(piece, 0, piece.length);
            }
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }
}
