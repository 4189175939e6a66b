package dev.pgparity.kills;

import java.util.List;

/** What a process is doing when it is killed: each has other groups, transactions and leftovers. */
enum Scenario {
    TRANSACTION("one transaction", """
            ALTER TABLE customers ADD age int;
            CREATE TABLE invoices (id int PRIMARY KEY, order_id int REFERENCES orders);
            CREATE VIEW named AS SELECT id, name FROM customers;
            COMMENT ON TABLE orders IS 'what they buy';
            """),
    CONCURRENT("indexes built concurrently, constraints validated", """
            CREATE INDEX orders_customer ON orders (customer_id);
            ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES customers;
            ALTER TABLE customers ALTER name SET NOT NULL;
            ALTER TABLE orders ADD CHECK (total > 0);
            CREATE INDEX orders_note ON orders (note);
            """),
    KEYS("keys added and an index replaced while others write", """
            ALTER TABLE customers ADD CONSTRAINT customers_email UNIQUE (email);
            DROP INDEX orders_total;
            CREATE INDEX orders_total ON orders (total, id);
            ALTER TABLE orders ADD CONSTRAINT orders_note_total UNIQUE (note, total);
            """),
    FILLED("a column filled in batches", """
            ALTER TABLE orders ADD k uuid DEFAULT gen_random_uuid() NOT NULL;
            CREATE INDEX orders_k ON orders (k);
            """),
    ENUM("an enum replaced", """
            ALTER TYPE kind RENAME TO kind_before;
            CREATE TYPE kind AS ENUM ('a', 'b', 'd');
            ALTER TABLE things ALTER kind TYPE kind USING kind::text::kind;
            DROP TYPE kind_before;
            CREATE INDEX things_kind ON things (kind);
            """),
    ROWS("lookup rows and an index", """
            ALTER TABLE customers ADD role text;
            CREATE INDEX orders_customer ON orders (customer_id);
            INSERT INTO roles VALUES ('c', 'C');
            UPDATE roles SET label = 'B' WHERE code = 'b';
            """),
    MIGRATIONS("promote with migrations", ""),
    MIGRATE_UP("migrate up", ""),
    UNDO("promote --undo", """
            ALTER TABLE customers ADD role text;
            CREATE INDEX orders_customer ON orders (customer_id);
            ALTER TABLE orders ADD CHECK (total > 0);
            ALTER TABLE customers ADD CONSTRAINT customers_email UNIQUE (email);
            INSERT INTO roles VALUES ('c', 'C');
            UPDATE roles SET label = 'B' WHERE code = 'b';
            """),
    RESTORE("backup restore", "SELECT 1");

    /** What happens to the target after its backup: a restore brings back rows and schema. */
    static final String SINCE_BACKUP = "DELETE FROM orders WHERE id % 2 = 0; ALTER TABLE customers ADD mistake int;";

    /** What source and target have at first. */
    static final String BASE = """
            CREATE TABLE customers (id int PRIMARY KEY, name text, email text);
            CREATE TABLE orders (id int PRIMARY KEY, customer_id int, total numeric, note text);
            CREATE INDEX orders_total ON orders (total);
            INSERT INTO customers SELECT i, 'n' || i, i || '@x' FROM generate_series(1, 1000) i;
            INSERT INTO orders SELECT i, 1 + i % 1000, i, 'note ' || i FROM generate_series(1, 20000) i;
            CREATE TYPE kind AS ENUM ('a', 'b', 'c');
            CREATE TABLE things (id int PRIMARY KEY, kind kind);
            INSERT INTO things SELECT i, (ARRAY['a', 'b'])[1 + i % 2]::kind FROM generate_series(1, 5000) i;
            CREATE TABLE roles (code text PRIMARY KEY, label text);
            INSERT INTO roles VALUES ('a', 'A'), ('b', 'other');
            ANALYZE;
            """;

    /** Files of the scenarios that run migrations. */
    static final List<String> FILES = List.of(
            "ALTER TABLE customers ADD age int; CREATE INDEX customers_age ON customers (age);",
            "CREATE TABLE invoices (id int PRIMARY KEY, order_id int REFERENCES orders);"
                    + " INSERT INTO invoices SELECT id, id FROM orders;",
            "ALTER TABLE orders ADD COLUMN paid boolean; UPDATE orders SET paid = id % 2 = 0;");

    /** As the document names it. */
    final String title;

    private final String change;

    Scenario(String title, String change) {
        this.title = title;
        this.change = change;
    }

    /** What makes of {@link #BASE} what the source has. */
    String change() {
        return runsMigrations() ? String.join("\n", FILES) : change;
    }

    boolean runsMigrations() {
        return this == MIGRATIONS || this == MIGRATE_UP;
    }

    /** Lookup rows go along. */
    boolean withRows() {
        return this == ROWS || this == UNDO;
    }

    /** What is typed. */
    List<String> command() {
        return switch (this) {
            case MIGRATE_UP -> List.of("migrate", "up", "b", "--yes");
            case UNDO -> List.of("promote", "b", "--undo", "last", "--yes", "--allow-destructive");
            case RESTORE -> List.of("backup", "restore", "b", "--yes");
            case TRANSACTION, CONCURRENT, KEYS, FILLED, ENUM, ROWS, MIGRATIONS ->
                List.of("promote", "a", "b", "--yes", "--allow-destructive", "--phase", "all");
        };
    }
}
