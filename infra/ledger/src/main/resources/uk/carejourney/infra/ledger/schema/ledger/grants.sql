-- What the application may do. Run at every start, because its role is a setting.
grant usage on schema ledger to "APPLICATION";
grant select on all tables in schema ledger to "APPLICATION";
grant execute on function ledger.take_head, ledger.append, ledger.recorded_by,
    ledger.freeze_recording, ledger.remove_body, ledger.keep_snapshot
    to "APPLICATION";
grant delete on ledger.snapshot to "APPLICATION";
