-- What the server can install, and where an installed extension can go from its version: both depend on files of the server.
SELECT a.name::text AS name, a.default_version::text AS version,
       coalesce(i.versions, u.versions, '{}') AS versions
  FROM pg_available_extensions a
  LEFT JOIN (SELECT v.name, array_agg(v.version::text) AS versions
               FROM pg_available_extension_versions() v GROUP BY v.name) i
         ON i.name = a.name AND a.installed_version IS NULL
  LEFT JOIN LATERAL (SELECT array_agg(p.target::text) AS versions
                       FROM pg_extension_update_paths(a.name) p
                      WHERE p.source = a.installed_version AND p.path IS NOT NULL) u
         ON a.installed_version IS NOT NULL
