# SPDX-License-Identifier: GPL-3.0-or-later
"""add jobs table

Revision ID: b81e5f0c6a27
Revises: 7f3a9c1d2e40
Create Date: 2024-01-22 14:40:03
"""
import sqlalchemy as sa
from alembic import op

revision = 'b81e5f0c6a27'
down_revision = '7f3a9c1d2e40'


def upgrade():
    op.create_table('jobs', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(80), nullable=False),
                    sa.Column('ran_at', sa.DateTime, server_default=sa.func.now()))


def downgrade():
    op.drop_table('jobs')
