package dev.pgparity.console.store;

import dev.pgparity.audit.AuditEntry;
import dev.pgparity.audit.AuditHead;
import dev.pgparity.audit.AuditLog;
import dev.pgparity.audit.ChainVerdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/** Who did what in the console: the same chain of hashes as in a target, in the control database. */
@Component
public class ConsoleAudit {
    private final DataSource database;
    private final HeadFile head;

    public ConsoleAudit(DataSource database, HeadFile head) {
        this.database = database;
        this.head = head;
    }

    public void write(String by, String action, String subject, String detail) {
        Connection connection = null;
        try {
            connection = database.getConnection();
            AuditLog log = AuditLog.of(connection);
            List<AuditHead> kept = new ArrayList<>();
            for (AuditHead noted : head.read().stream().toList()) {
                if (log.holds(noted)) {
                    kept.add(noted);
                }
            }
            head.note(log.append(by, action, subject, detail), kept::contains);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log cannot be written, so nothing is done", e);
        } finally {
            JdbcUtils.closeConnection(connection);
        }
    }

    public List<AuditEntry> newest(int most) {
        try (Connection connection = database.getConnection()) {
            AuditLog log = AuditLog.of(connection);
            return log.exists() ? log.newest(most) : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log cannot be read", e);
        }
    }

    public ChainVerdict verify() {
        try (Connection connection = database.getConnection()) {
            AuditLog log = AuditLog.of(connection);
            List<AuditHead> noted = head.read().stream().toList();
            return log.exists()
                    ? log.verify(noted, Optional.empty())
                    : noted.isEmpty()
                            ? new ChainVerdict.Whole(0, "")
                            : new ChainVerdict.Broken(1, "There is no audit log at all.");
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log cannot be read", e);
        }
    }
}
