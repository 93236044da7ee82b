# SPDX-License-Identifier: GPL-3.0-or-later
"""initial schema

Revision ID: 7f3a9c1d2e40
Revises: 
Create Date: 2024-01-08 09:12:44
"""
import sqlalchemy as sa
from alembic import op

revision = '7f3a9c1d2e40'
down_revision = None


def upgrade():
    op.create_table('tenants', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(80), nullable=False, unique=True))
    op.create_table('users', sa.Column('id', sa.Integer, primary_key=True), sa.Column('tenant_id', sa.Integer, sa.ForeignKey('tenants.id')),
                    sa.Column('email', sa.String(200), nullable=False))
    op.create_table('sessions', sa.Column('token', sa.String(64), primary_key=True), sa.Column('email', sa.String(200), nullable=False),
                    sa.Column('tenant_id', sa.Integer, sa.ForeignKey('tenants.id')))
    op.create_table('projects', sa.Column('id', sa.Integer, primary_key=True), sa.Column('tenant_id', sa.Integer, sa.ForeignKey('tenants.id')),
                    sa.Column('name', sa.String(200), nullable=False))
    op.execute("INSERT INTO tenants(name) SELECT 'tenant-' || g FROM generate_series(1, 5) g")
    op.execute("INSERT INTO users(tenant_id, email) SELECT 1 + g % 5, 'user' || (g % 180) || '@example.test' FROM generate_series(1, 200) g")


def downgrade():
    op.drop_table('projects')
    op.drop_table('sessions')
    op.drop_table('users')
    op.drop_table('tenants')
