-- the bodies are strings, so that the server knows of no dependency between the three
CREATE FUNCTION z_prefix() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'P-' $$;
CREATE FUNCTION m_padded(id integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lpad(id::text, 8, '0') $$;
CREATE FUNCTION a_number(id integer) RETURNS text LANGUAGE sql IMMUTABLE
    AS $$ SELECT public.z_prefix() || public.m_padded(id) $$;
CREATE TABLE parcel (id integer PRIMARY KEY, number text GENERATED ALWAYS AS (a_number(id)) STORED);
CREATE INDEX parcel_number_idx ON parcel (a_number(id));
