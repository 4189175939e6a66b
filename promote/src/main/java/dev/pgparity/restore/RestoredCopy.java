package dev.pgparity.restore;

import dev.pgparity.backup.Manifest;
import dev.pgparity.origin.ScratchRoom;
import dev.pgparity.scratch.ScratchDatabase;

/** A backup in a scratch database, which goes away with this. */
public final class RestoredCopy implements AutoCloseable {
    private final ScratchRoom room;
    private final ScratchDatabase database;
    private final Manifest manifest;
    private final Restored restored;

    RestoredCopy(ScratchRoom room, ScratchDatabase database, Manifest manifest, Restored restored) {
        this.room = room;
        this.database = database;
        this.manifest = manifest;
        this.restored = restored;
    }

    /** The copy. */
    public ScratchDatabase database() {
        return database;
    }

    /** The backup, with what this restore showed. */
    public Manifest manifest() {
        return manifest;
    }

    /** How the restore ended. */
    public Restored restored() {
        return restored;
    }

    @Override
    public void close() {
        database.close();
        room.close();
    }
}
