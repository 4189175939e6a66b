-- majors: 15+
CREATE TABLE stays (id integer);
