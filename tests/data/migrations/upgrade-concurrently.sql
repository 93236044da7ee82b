BEGIN;

-- Running upgrade e5f6 -> g7

COMMIT;

CREATE INDEX CONCURRENTLY ix ON users (email);

BEGIN;

UPDATE alembic_version SET version_num='g7' WHERE alembic_version.version_num = 'e5f6';

COMMIT;

