-- online: always
CREATE TABLE by_day (day date NOT NULL, n integer) PARTITION BY RANGE (day);
CREATE TABLE rest PARTITION OF by_day DEFAULT;
