package dev.pgparity.scratch;

/** In which form a statement of a file runs on a {@link RestrictedCluster}; {@link RestrictedForms} decides. */
sealed interface RestrictedForm {
    /** As it stands, by the role that loads. */
    record AsWritten() implements RestrictedForm {}

    /** Another text, by the role that loads. */
    record Instead(String sql) implements RestrictedForm {}

    /**
     * By the superuser, in the session and transaction of the load.
     *
     * @param ownPath whether names in it are looked up in the session's search_path; otherwise in pg_catalog alone
     */
    record AsSuperuser(String sql, boolean ownPath) implements RestrictedForm {}
}
