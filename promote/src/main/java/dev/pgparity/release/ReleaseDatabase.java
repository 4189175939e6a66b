package dev.pgparity.release;

/** The database's part of a release. */
public interface ReleaseDatabase {
    /** Promotes what the running release survives; whether it landed. */
    boolean expand();

    /** Takes that back; whether it was. */
    boolean undo();
}
