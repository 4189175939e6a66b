package dev.pgparity.read;

import java.sql.SQLException;

/** One query and what becomes of each of its rows. */
interface KindReader {
    /** Name of the {@code .sql} resource beside this class, without its ending. */
    String resource();

    void map(Row row, CatalogBuilder into) throws SQLException;
}
