BEGIN;

-- Running upgrade c4d29e7b1f58 -> d95a03f6c8e1

CREATE TABLE audit_log (
    id SERIAL NOT NULL, 
    at TIMESTAMP WITHOUT TIME ZONE DEFAULT now(), 
    actor VARCHAR(200), 
    action VARCHAR(80), 
    PRIMARY KEY (id)
);

ALTER TABLE jobs ADD COLUMN state VARCHAR(20) DEFAULT 'done' NOT NULL;

UPDATE alembic_version SET version_num='d95a03f6c8e1' WHERE alembic_version.version_num = 'c4d29e7b1f58';

COMMIT;

