-- Subscriptions of this database. Who may not read subconninfo must not name it either, hence the query in a string
-- (in hexadecimal, so that nothing in it is XML).
SELECT s.oid::int8, s.subname::text AS name,
       CASE WHEN has_column_privilege('pg_subscription', 'subconninfo', 'SELECT')
            THEN convert_from(decode(substring(query_to_xml(
                     'SELECT encode(convert_to(subconninfo, ''UTF8''), ''hex'') AS c FROM pg_catalog.pg_subscription WHERE oid = '
                         || s.oid, true, false, '')::text FROM '<c>([0-9a-f]*)</c>'), 'hex'), 'UTF8')
       END AS connection,
       s.subslotname::text AS slot, s.subpublications AS publications, s.subsynccommit AS synchronous_commit,
       s.subbinary AS binary,
       CASE WHEN s.substream THEN 'on' ELSE 'off' END AS streaming, --@-15
       CASE s.substream WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' ELSE 'off' END AS streaming, --@16+
       s.subtwophasestate <> 'd' AS two_phase, s.subdisableonerr AS disable_on_error, --@15+
       false AS two_phase, false AS disable_on_error, --@-14
       s.subpasswordrequired AS password_required, s.subrunasowner AS run_as_owner, s.suborigin AS origin, --@16+
       true AS password_required, false AS run_as_owner, 'any' AS origin, --@-15
       s.subfailover AS failover --@17+
       false AS failover --@-16
  FROM pg_subscription s
 WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
