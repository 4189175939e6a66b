package dev.pgparity.config;

import java.util.Locale;
import java.util.Set;

/** A hosting platform that keeps schemas and roles of its own in every database. */
public enum Preset {
    /**
     * Supabase. The roles that applications' policies and grants name ({@code anon}, {@code authenticated},
     * {@code service_role}) are no platform roles here: what they may do is the application's business.
     */
    SUPABASE(
            Set.of(
                    "_analytics",
                    "_realtime",
                    "_supavisor",
                    "auth",
                    "cron",
                    "extensions",
                    "graphql",
                    "graphql_public",
                    "net",
                    "pgbouncer",
                    "pgsodium",
                    "pgsodium_masks",
                    "realtime",
                    "storage",
                    "supabase_functions",
                    "supabase_migrations",
                    "vault"),
            Set.of(
                    "authenticator",
                    "dashboard_user",
                    "pgbouncer",
                    "pgsodium_keyholder",
                    "pgsodium_keyiduser",
                    "pgsodium_keymaker",
                    "supabase_admin",
                    "supabase_auth_admin",
                    "supabase_etl_admin",
                    "supabase_functions_admin",
                    "supabase_privileged_role",
                    "supabase_read_only_user",
                    "supabase_realtime_admin",
                    "supabase_replication_admin",
                    "supabase_storage_admin"));

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> schemas;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> roles;

    Preset(Set<String> schemas, Set<String> roles) {
        this.schemas = schemas;
        this.roles = roles;
    }

    /** As in the file. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Schemas that belong to the platform. */
    public Set<String> schemas() {
        return schemas;
    }

    /** Roles that belong to the platform; what they own or may do is its business. */
    public Set<String> roles() {
        return roles;
    }
}
