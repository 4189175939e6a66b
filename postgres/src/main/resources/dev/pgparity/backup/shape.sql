-- The database as CREATE DATABASE would make it; the locale's column has had three names.
SELECT datname,
       pg_catalog.pg_encoding_to_char(encoding) AS encoding,
       datcollate,
       datctype,
       coalesce(pg_catalog.to_jsonb(database) ->> 'datlocprovider', 'c') AS provider,
       coalesce(pg_catalog.to_jsonb(database) ->> 'datlocale', pg_catalog.to_jsonb(database) ->> 'daticulocale') AS locale
  FROM pg_catalog.pg_database AS database
 WHERE datname = pg_catalog.current_database()
