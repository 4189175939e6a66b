CREATE FUNCTION check_it(text[], oid) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
CREATE FOREIGN DATA WRAPPER w VALIDATOR check_it OPTIONS (host 'x', token 'y');
