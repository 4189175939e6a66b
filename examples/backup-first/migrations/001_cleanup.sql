-- meant the agents that have left, and forgot the condition
DELETE FROM commissions;
DELETE FROM agents;
