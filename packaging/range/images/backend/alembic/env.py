# SPDX-License-Identifier: GPL-3.0-or-later
from logging.config import fileConfig

from alembic import context
from sqlalchemy import create_engine, pool, text

from dburl import url

if context.config.config_file_name:
    fileConfig(context.config.config_file_name, disable_existing_loggers=False)


def run():
    engine = create_engine(url(), poolclass=pool.NullPool, connect_args={'connect_timeout': 5})
    with engine.connect() as connection:
        # replicas start together: one at a time
        connection.execute(text('SELECT pg_advisory_lock(74215)'))
        connection.commit() if hasattr(connection, 'commit') else None
        context.configure(connection=connection, target_metadata=None)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    context.configure(url=url(), literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    run()
