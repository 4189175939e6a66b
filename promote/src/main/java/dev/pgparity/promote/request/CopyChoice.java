package dev.pgparity.promote.request;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.origin.ScratchRoom;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The copy of a target's schema that files are tried on: it shows what they drop and rewrite, whatever they are written
 * in, also where no backup with rows was restored.
 *
 * @param room opens the place where scratch databases are
 * @param beside the target's server, for {@code scratch: target-server}
 * @param required whether a promotion must not go on without it: where the grammar alone does not protect the target
 */
public record CopyChoice(Supplier<ScratchRoom> room, Optional<ConnectionTarget> beside, boolean required) {}
