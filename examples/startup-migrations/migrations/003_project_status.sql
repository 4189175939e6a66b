ALTER TABLE projects ADD COLUMN status text NOT NULL DEFAULT 'open';
ALTER TABLE projects ADD CONSTRAINT projects_status_check CHECK (status IN ('open', 'closed'));
