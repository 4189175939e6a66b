/**
 * From what a user types or sets (a libpq URL, {@code PG*} variables, {@code .pgpass}, a service file) to an open
 * session with known settings, or a {@link dev.pgparity.connect.ConnectFailure} that says what to do.
 *
 * <p>Start at {@link dev.pgparity.connect.ConnectionTarget#parse} and {@link dev.pgparity.connect.Connections#open}.
 */
@NullMarked
package dev.pgparity.connect;

import org.jspecify.annotations.NullMarked;
