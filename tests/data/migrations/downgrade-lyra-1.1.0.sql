BEGIN;

-- Running downgrade d95a03f6c8e1 -> c4d29e7b1f58

ALTER TABLE jobs DROP COLUMN state;

DROP TABLE audit_log;

UPDATE alembic_version SET version_num='c4d29e7b1f58' WHERE alembic_version.version_num = 'd95a03f6c8e1';

COMMIT;

