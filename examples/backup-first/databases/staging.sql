CREATE TABLE agents (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, region text);
CREATE TABLE commissions (id bigserial PRIMARY KEY, agent_id int NOT NULL REFERENCES agents, amount numeric(12, 2) NOT NULL);
CREATE INDEX commissions_agent_idx ON commissions (agent_id);
