package dev.pgparity.own;

import dev.pgparity.connect.SearchPath;
import dev.pgparity.own.Planted.Found;
import dev.pgparity.own.Planted.Trust;
import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Whether the history table of migrations may be used. A project may have its own trigger or default there; what its
 * owner could have done to this role anyway is no reason to refuse, everything else is.
 */
public final class LedgerTrust {
    private LedgerTrust() {}

    /** What is done with the table. */
    public enum Use {
        READ,
        WRITE
    }

    /**
     * Throws a refusal where using it would run code of somebody who cannot be trusted; a table that is not there is fine.
     *
     * @param connection with any search path; it is the same afterwards
     */
    public static void require(Connection connection, QualifiedName table, Use use) throws SQLException {
        List<Found> found =
                SearchPath.askPinned(connection, () -> Planted.look(connection, List.of(table), Optional.empty()));
        Trust owner = found.stream()
                .filter(one -> one.is("relation"))
                .map(Found::trust)
                .findFirst()
                .orElse(Trust.TRUSTED);
        List<Found> bad = found.stream()
                .filter(one -> one.relation() != null && isBad(one, owner, use))
                .toList();
        if (!bad.isEmpty()) {
            throw NotOurs.refusal(
                    "the migration history table " + table,
                    bad,
                    List.of("Or let pgparity use another table:  migrations: { ledger: public.pgparity_migrations }"));
        }
    }

    private static boolean isBad(Found found, Trust owner, Use use) {
        boolean plain = found.name().equals("r") || found.name().equals("p");
        return switch (found.what()) {
            case "relation" -> owner != Trust.TRUSTED && !plain || owner == Trust.STRANGER && use == Use.WRITE;
            case "row security", "child table" -> owner != Trust.TRUSTED || found.trust() != Trust.TRUSTED;
            case "column" -> use == Use.WRITE && found.trust() != Trust.TRUSTED;
            // triggers, rules, defaults, constraints, indexes: they run when a row is written
            default -> use == Use.WRITE && (owner != Trust.TRUSTED || found.trust() != Trust.TRUSTED);
        };
    }
}
