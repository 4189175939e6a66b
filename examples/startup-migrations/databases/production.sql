-- legacy, older than the migrations
CREATE TABLE payroll_2019 (employee text, amount numeric(10, 2));
INSERT INTO payroll_2019 VALUES ('somebody', 1200.00);
