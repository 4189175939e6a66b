-- changed owner:function:s.f()
-- changed owner:schema:s
-- changed owner:sequence:s.t_id_seq
-- changed owner:statistics:s.st
-- changed owner:table:s.t
-- changed owner:view:s.v

BEGIN;
-- expand; weakens-security
ALTER FUNCTION s.f() OWNER TO postgres;
-- expand; weakens-security
ALTER SCHEMA s OWNER TO postgres;
-- expand; weakens-security
ALTER STATISTICS s.st OWNER TO postgres;
-- expand; weakens-security
ALTER TABLE s.t OWNER TO postgres;
-- expand; weakens-security
ALTER VIEW s.v OWNER TO postgres;
COMMIT;
