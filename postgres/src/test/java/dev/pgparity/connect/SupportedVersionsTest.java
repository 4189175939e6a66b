package dev.pgparity.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgparity.connect.ConnectFailure.Reason;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupportedVersionsTest {
    private final ConnectionTarget target = ConnectionTarget.parse(
            "postgresql://u:pw@h/db", new ConnectionEnvironment(Map.of(), Path.of("/nonexistent"), "u", false));

    private Reason refused(int major, String version) {
        ConnectFailure failure =
                catchThrowableOfType(ConnectFailure.class, () -> Connections.checkVersion(target, major, version));
        assertThat(failure.report()).contains(version);
        return failure.reason();
    }

    @Test
    void serversOutsideTheSupportedMajorsAreRefused() {
        assertThat(refused(13, "13.23")).isEqualTo(Reason.SERVER_TOO_OLD);
        assertThat(refused(8, "8.0.2")).isEqualTo(Reason.SERVER_TOO_OLD);
        assertThat(refused(19, "19beta1")).isEqualTo(Reason.SERVER_TOO_NEW);
        for (int major = ServerFacts.OLDEST_MAJOR; major <= ServerFacts.NEWEST_MAJOR; major++) {
            int supported = major;
            assertThatCode(() -> Connections.checkVersion(target, supported, supported + ".1"))
                    .doesNotThrowAnyException();
        }
    }
}
