package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** A schema of which only what a promotion touches is read again while it holds its locks. */
class ManyTablesTest {
    private static final String TABLES = """
            DO $$ BEGIN FOR i IN 1..250 LOOP
                EXECUTE format('CREATE TABLE t%s (id int PRIMARY KEY, owner int, note text DEFAULT %L)', i, 'x');
            END LOOP; END $$;
            CREATE TABLE owners (id int PRIMARY KEY);
            INSERT INTO t1 VALUES (1, 1, 'kept');
            """;

    private static final String WANTED = TABLES + """
            ALTER TABLE t1 ADD COLUMN total int;
            ALTER TABLE t2 ADD FOREIGN KEY (owner) REFERENCES owners;
            CREATE INDEX t3_note ON t3 (note);
            DROP TABLE t4;
            CREATE TABLE added (id int PRIMARY KEY REFERENCES t5);
            COMMENT ON COLUMN t6.note IS 'short';
            """;

    private static Cli.Result promote(TestDatabase source, TestDatabase target) {
        return Cli.run(
                "promote",
                source.url(),
                target.url(),
                "--yes",
                "--phase=all",
                "--allow-destructive",
                "--allow=breaks-running-code:table:public.t4",
                "--no-backup");
    }

    @Test
    void it_lands_and_both_are_in_parity() {
        try (TestDatabase source = PostgresServers.newest().create(WANTED);
                TestDatabase target = PostgresServers.newest().create(TABLES)) {
            Cli.Result promoted = promote(source, target);
            assertThat(promoted.code()).as(promoted.all()).isZero();
            assertThat(Cli.run("compare", source.url(), target.url()).code()).isZero();
            assertThat(target.value("SELECT note FROM t1")).isEqualTo("kept");
        }
    }

    /** An event trigger may do anything to any table: with one, everything is read before COMMIT. */
    @Test
    void what_an_event_trigger_does_to_another_table_is_seen_before_commit() {
        String meddler = """
                CREATE FUNCTION meddle() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF tg_tag = 'ALTER TABLE' AND current_setting('meddle.busy', true) IS DISTINCT FROM 'yes' THEN
                        PERFORM set_config('meddle.busy', 'yes', true);
                        EXECUTE 'ALTER TABLE t200 ALTER COLUMN note DROP DEFAULT';
                    END IF;
                END $$;
                CREATE EVENT TRIGGER meddler ON ddl_command_end EXECUTE FUNCTION meddle();
                """;
        try (TestDatabase source = PostgresServers.newest().create(WANTED + meddler);
                TestDatabase target = PostgresServers.newest().create(TABLES + meddler)) {
            Cli.Result promoted = promote(source, target);
            assertThat(promoted.code()).as(promoted.all()).isNotZero();
            assertThat(promoted.all()).contains("t200");
            assertThat(target.value("SELECT to_regclass('t4') IS NOT NULL")).isEqualTo("t");
        }
    }
}
