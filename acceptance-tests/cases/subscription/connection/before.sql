CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere password=one' PUBLICATION p WITH (connect = false);
