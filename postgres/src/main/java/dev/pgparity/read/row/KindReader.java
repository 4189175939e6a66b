package dev.pgparity.read.row;

import java.sql.SQLException;

/** One query and what becomes of each of its rows. */
public interface KindReader {
    /** Name of the {@code .sql} resource beside {@code CatalogReader}, without its ending. */
    String resource();

    void map(Row row, CatalogBuilder into) throws SQLException;
}
