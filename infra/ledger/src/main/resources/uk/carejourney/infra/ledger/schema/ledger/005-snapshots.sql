-- What a subject's record says, as far as deciding about the next entry needs it: sealed under the
-- subject's key, for long records only. Nothing else reads it; any row may be deleted at any time.

create table ledger.snapshot (
    stream   uuid primary key,
    -- The last entry it holds.
    sequence bigint not null,
    -- How the sealed bytes are laid out.
    form     integer not null,
    sealed   bytea not null
);

-- Whoever keeps a snapshot and whoever removes a body of the same record take turns.
create function ledger.alone_with(record uuid) returns void
    language sql set search_path = pg_catalog, pg_temp as
$$ select pg_advisory_xact_lock(hashtextextended('snapshot of ' || record, 0)) $$;

-- Keeps a snapshot, unless a body of the record was removed: what was read before that is gone for
-- good, and such records are read entry by entry.
create function ledger.keep_snapshot(of uuid, upto bigint, layout integer, bytes bytea)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform ledger.alone_with(of);
    if exists (select from ledger.removal r join ledger.event e using (position)
            where e.stream = of) then
        return false;
    end if;
    insert into ledger.snapshot (stream, sequence, form, sealed)
        values (of, upto, layout, bytes)
        on conflict (stream) do update
            set sequence = excluded.sequence, form = excluded.form, sealed = excluded.sealed;
    return true;
end $$;

-- Removes one body and nothing else, with the snapshot that held it. Doing so again changes nothing.
create or replace function ledger.remove_body(
    at bigint, leaf_hash bytea, proposal uuid, approval uuid,
    proposed_by bytea, approved_by bytea)
    returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    record uuid := (select stream from ledger.event where position = at);
begin
    if exists (select from ledger.removal r
            where r.position = at and r.approval = remove_body.approval) then
        return;
    end if;
    perform ledger.alone_with(record);
    insert into ledger.removal (position, leaf_hash, proposal, approval, proposed_by, approved_by)
        values (at, leaf_hash, proposal, approval, proposed_by, approved_by);
    execute format('update %s set body = null where position = $1',
        (select tableoid::regclass from ledger.event where position = at)) using at;
    delete from ledger.snapshot where stream = record;
end $$;

revoke execute on all functions in schema ledger from public;
