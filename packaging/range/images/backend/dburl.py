# SPDX-License-Identifier: GPL-3.0-or-later
import os
from sqlalchemy.engine import URL


def url():
    return URL.create('postgresql+psycopg2', username=os.environ.get('DB_USER', 'lyra_user'),
                      password=os.environ.get('DB_PASSWORD', ''), host=os.environ.get('DB_HOST', 'postgresql'),
                      port=int(os.environ.get('DB_PORT', '5432')), database=os.environ.get('DB_NAME', 'lyra'))
