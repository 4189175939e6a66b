-- What majors from 18 on have besides.
CREATE TABLE spans (id int4range, during daterange, PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE uses (id int4range, during daterange, a integer,
    FOREIGN KEY (id, PERIOD during) REFERENCES spans (id, PERIOD during),
    CONSTRAINT unenforced FOREIGN KEY (a) REFERENCES "Other"."select" NOT ENFORCED,
    CONSTRAINT unchecked CHECK (a > 1) NOT ENFORCED);
