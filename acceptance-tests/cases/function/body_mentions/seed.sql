INSERT INTO parcel (id) SELECT generate_series(1, 20);
