package dev.pgparity.console;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pgparity.console.store.ControlDatabase;
import dev.pgparity.console.store.HeadFile;
import dev.pgparity.console.store.SealingKey;
import dev.pgparity.console.store.TargetDataSource;
import dev.pgparity.front.ConsoleProgram;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The parts that are not found by themselves. */
@SpringBootApplication(proxyBeanMethods = false)
class ConsoleApplication {
    private static final int CONNECTIONS = 10;

    @Bean
    ConsoleProgram.Options options(ConsoleSettings settings) {
        return settings.options();
    }

    @Bean
    DataSource database(ControlDatabase control) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new TargetDataSource(control.target()));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("console");
        return new HikariDataSource(config);
    }

    @Bean
    HeadFile headFile(ConsoleSettings settings, SealingKey key) {
        return new HeadFile(settings.folder().resolve("audit-head"), key);
    }

    @Bean
    SealingKey sealingKey(ConsoleSettings settings) {
        return SealingKey.load(
                Optional.ofNullable(System.getenv(SealingKey.VARIABLE)),
                settings.options().keyFile().orElse(settings.folder().resolve("key")));
    }
}
