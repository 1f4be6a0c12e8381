-- Removing what one entry said, once two people have decided it and their decision stands in the
-- ledger. The entry's row, its leaf and every proof stay.

create table ledger.removal (
    position    bigint primary key,
    leaf_hash   bytea not null,
    proposal    uuid not null unique,
    approval    uuid not null unique,
    -- Keyed digests: they tell two people apart without naming either.
    proposed_by bytea not null,
    approved_by bytea not null,
    removed_at  timestamptz not null default clock_timestamp(),
    check (proposed_by <> approved_by)
);

select ledger.guard(array['ledger.removal']::regclass[], 'update or delete or truncate');

-- Both decisions stand in the council's own stream, which is the stream of position 0, one after
-- the other and both after the entry; and the leaf is that of the entry.
create function ledger.demand_decision() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    council  uuid := (select stream from ledger.event where position = 0);
    proposed bigint := (
        select e.position from ledger.event_position p join ledger.event e using (position)
        where p.event_id = new.proposal and e.stream = council);
    approved bigint := (
        select e.position from ledger.event_position p join ledger.event e using (position)
        where p.event_id = new.approval and e.stream = council);
begin
    if proposed is null or approved is null
            or not (new.position < proposed and proposed < approved) then
        raise exception 'no decision of two people to remove position % stands in the ledger',
            new.position;
    end if;
    if not exists (select from ledger.event
            where position = new.position and stream <> council and body is not null
                and sha256('\x00'::bytea || leaf) = new.leaf_hash) then
        raise exception 'position % has another leaf, no body, or is the council''s own',
            new.position;
    end if;
    return new;
end $$;

create trigger demand_decision before insert on ledger.removal for each row
    execute function ledger.demand_decision();
alter table ledger.removal enable always trigger demand_decision;

create function ledger.refuse_all_but_removal() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'UPDATE' and old.body is not null and new.body is null
            and (new.position, new.stream, new.sequence, new.event_id, new.recorded_at, new.leaf)
                = (old.position, old.stream, old.sequence, old.event_id, old.recorded_at, old.leaf)
            and exists (select from ledger.removal r where r.position = old.position
                and r.leaf_hash = sha256('\x00'::bytea || old.leaf)) then
        return new;
    end if;
    raise exception 'the ledger is append-only: % on %.% is refused',
        tg_op, tg_table_schema, tg_table_name;
end $$;

-- A partition's rows never change, but for one body each decision names. The parent still refuses
-- every statement.
create function ledger.guard_partition(guarded regclass) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('drop trigger if exists append_only on %s', guarded);
    execute format(
        'create trigger append_only before update or delete on %s for each row '
        'execute function ledger.refuse_all_but_removal()', guarded);
    execute format(
        'create trigger never_emptied before truncate on %s for each statement '
        'execute function ledger.refuse_change()', guarded);
    execute format('alter table %s enable always trigger append_only', guarded);
    execute format('alter table %s enable always trigger never_emptied', guarded);
end $$;

select ledger.guard_partition(inhrelid::regclass)
    from pg_inherits where inhparent = 'ledger.event'::regclass;

create or replace function ledger.add_partition(first bigint, rows bigint) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    name text := format('ledger.%I', 'event_' || first);
begin
    execute format('create table %s (like ledger.event including all)', name);
    execute format('alter table %s add unique (stream, sequence)', name);
    perform ledger.guard_partition(name::regclass);
    execute format('alter table ledger.event attach partition %s for values from (%s) to (%s)',
        name, first, first + rows);
    update ledger.head set partitioned_to = first + rows;
end $$;

-- Removes one body and nothing else. Doing so again changes nothing.
create function ledger.remove_body(
    at bigint, leaf_hash bytea, proposal uuid, approval uuid,
    proposed_by bytea, approved_by bytea)
    returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from ledger.removal r
            where r.position = at and r.approval = remove_body.approval) then
        return;
    end if;
    insert into ledger.removal (position, leaf_hash, proposal, approval, proposed_by, approved_by)
        values (at, leaf_hash, proposal, approval, proposed_by, approved_by);
    execute format('update %s set body = null where position = $1',
        (select tableoid::regclass from ledger.event where position = at)) using at;
end $$;

revoke execute on all functions in schema ledger from public;
