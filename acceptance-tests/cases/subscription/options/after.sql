CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere' PUBLICATION p, q WITH (connect = false, slot_name = NONE, binary = true, streaming = on, synchronous_commit = local);
