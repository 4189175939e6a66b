package dev.pgparity.backup;

import dev.pgparity.backup.Manifest.LargeObjectFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Large objects, which belong to no table: each as its number and its bytes in pieces, closed by an empty piece. */
final class LargeObjects {
    private static final String FILE = "large-objects.zst";
    private static final int PIECE = 1 << 20;

    private LargeObjects() {}

    static Optional<LargeObjectFile> write(Connection connection, Path folder) throws SQLException, IOException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT oid FROM pg_catalog.pg_largeobject_metadata ORDER BY oid")) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        Path path = folder.resolve(FILE);
        try (PreparedStatement read = connection.prepareStatement("SELECT pg_catalog.lo_get(?::oid, ?, ?)");
                DataOutputStream out =
                        new DataOutputStream(Compression.into(new BufferedOutputStream(Files.newOutputStream(path))))) {
            for (long number : numbers) {
                out.writeLong(number);
                long offset = 0;
                byte[] piece;
                do {
                    piece = piece(read, number, offset);
                    out.writeInt(piece.length);
                    out.write(piece);
                    offset += piece.length;
                } while (piece.length > 0);
            }
        }
        return Optional.of(new LargeObjectFile(FILE, numbers.size(), Checksums.sha256(path)));
    }

    private static byte[] piece(PreparedStatement read, long number, long offset) throws SQLException {
        read.setLong(1, number);
        read.setLong(2, offset);
        read.setInt(3, PIECE);
        try (ResultSet row = read.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    static void restore(Connection connection, LargeObjectFile file, Path folder) throws SQLException, IOException {
        try (PreparedStatement create = connection.prepareStatement("SELECT pg_catalog.lo_create(?::oid)");
                PreparedStatement put = connection.prepareStatement("SELECT pg_catalog.lo_put(?::oid, ?, ?)");
                DataInputStream in = new DataInputStream(
                        Compression.from(new BufferedInputStream(Files.newInputStream(folder.resolve(file.file())))))) {
            for (long i = 0; i < file.objects(); i++) {
                long number = in.readLong();
                create.setLong(1, number);
                create.executeQuery().close();
                long offset = 0;
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    put.setLong(1, number);
                    put.setLong(2, offset);
                    put.setBytes(3, in.readNBytes(length));
                    put.executeQuery().close();
                    offset += length;
                }
            }
        }
    }
}
