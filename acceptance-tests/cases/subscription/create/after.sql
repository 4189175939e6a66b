CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere password=secret' PUBLICATION p, q WITH (connect = false, slot_name = 'other');
COMMENT ON SUBSCRIPTION sub IS 'from the shop';
