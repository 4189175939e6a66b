SELECT name::text AS name, default_version::text AS version FROM pg_available_extensions
