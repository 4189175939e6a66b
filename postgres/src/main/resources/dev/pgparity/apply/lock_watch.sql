-- Who holds what our session (the parameter, three times) waits for, and, in one row, how long the one waits that has
-- waited longest for us. pg_locks shows waiters to every role; pg_stat_activity shows state and times of other roles'
-- sessions only to some (they are null, -1 here).
SELECT false AS waits_for_us, b.pid, a.usename AS role, a.application_name AS application, a.state,
       COALESCE((EXTRACT(epoch FROM pg_catalog.clock_timestamp() - a.xact_start) * 1000)::int8, -1) AS milliseconds
  FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids(?)) AS b (pid)
  LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = b.pid
UNION ALL
SELECT true, NULL, NULL, NULL, NULL,
       (EXTRACT(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.min(w.waitstart)) * 1000)::int8
  FROM pg_catalog.pg_locks AS w
 WHERE NOT w.granted
   AND w.pid <> ?
   AND ? = ANY (pg_catalog.pg_blocking_pids(w.pid))
HAVING pg_catalog.count(*) > 0
