-- Transactions that have been open for a while, and what they hold of the relations that a plan needs; parameter: names.
-- Of other roles' sessions only process, role and application are there without pg_read_all_stats; the locks of all are.
WITH needed AS (
    SELECT pg_catalog.to_regclass(name)::pg_catalog.oid AS oid, name
      FROM pg_catalog.unnest(?::text[]) AS name
     WHERE pg_catalog.to_regclass(name) IS NOT NULL
)
SELECT activity.pid,
       coalesce(activity.usename, '') AS role_name,
       coalesce(activity.application_name, '') AS application,
       coalesce(activity.state, '') AS state,
       pg_catalog.extract('epoch', pg_catalog.clock_timestamp() - activity.xact_start)::int8 AS seconds,
       activity.backend_type IS NULL AS hidden,
       (SELECT pg_catalog.string_agg(DISTINCT needed.name, ', ')
          FROM pg_catalog.pg_locks AS held
          JOIN needed ON needed.oid = held.relation
         WHERE held.pid = activity.pid AND held.granted) AS holds
  FROM pg_catalog.pg_stat_activity AS activity
 WHERE activity.datname = pg_catalog.current_database()
   AND activity.pid <> pg_catalog.pg_backend_pid()
   AND activity.usesysid IS NOT NULL
   AND (activity.backend_type IS NULL
        AND EXISTS (SELECT FROM pg_catalog.pg_locks AS held
                      JOIN needed ON needed.oid = held.relation
                     WHERE held.pid = activity.pid AND held.granted)
        OR activity.backend_type = 'client backend'
        AND activity.xact_start < pg_catalog.clock_timestamp() - interval '2 seconds')
 ORDER BY activity.xact_start
 LIMIT 20
