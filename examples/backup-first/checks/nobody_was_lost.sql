SELECT 'agents were lost' WHERE (SELECT count(*) FROM agents) < 40
