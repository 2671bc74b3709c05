"""What the commands of an adapter's author do: ``new``, ``check``, ``accept``, ``drift``, and scrubbing."""
