CREATE TABLE agents (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
CREATE TABLE commissions (id bigserial PRIMARY KEY, agent_id int NOT NULL REFERENCES agents, amount numeric(12, 2) NOT NULL);
INSERT INTO agents (name) SELECT 'agent ' || n FROM generate_series(1, 40) n;
INSERT INTO commissions (agent_id, amount) SELECT 1 + n % 40, n FROM generate_series(1, 4000) n;
