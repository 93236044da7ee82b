BEGIN;

-- Running downgrade g7 -> e5f6

ALTER TABLE users ALTER COLUMN email TYPE VARCHAR(20);

DELETE FROM users WHERE id > 5; -- a; b;

TRUNCATE users CASCADE;

UPDATE alembic_version SET version_num='e5f6' WHERE alembic_version.version_num = 'g7';

-- Running downgrade e5f6 -> d4e5

UPDATE alembic_version SET version_num='d4e5' WHERE alembic_version.version_num = 'e5f6';

-- Running downgrade d4e5 -> b2c3, c3d4

INSERT INTO alembic_version (version_num) VALUES ('b2c3') RETURNING alembic_version.version_num;

UPDATE alembic_version SET version_num='c3d4' WHERE alembic_version.version_num = 'd4e5';

-- Running downgrade b2c3 -> a1

DELETE FROM alembic_version WHERE alembic_version.version_num = 'b2c3';

-- Running downgrade c3d4 -> a1

DROP TABLE reports;

UPDATE alembic_version SET version_num='a1' WHERE alembic_version.version_num = 'c3d4';

COMMIT;

