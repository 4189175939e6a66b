SELECT c.id FROM commissions c LEFT JOIN agents a ON a.id = c.agent_id WHERE a.id IS NULL
