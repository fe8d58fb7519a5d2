"""Run the steps on the connection that `opening` hands over, within its transaction."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, version_table="muster_schema", transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
