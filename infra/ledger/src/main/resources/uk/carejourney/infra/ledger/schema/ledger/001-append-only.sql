-- The ledger. Run as the owner, a role nobody can log in as; the application may read the tables
-- and call take_head, append and recorded_by, nothing else.

create table ledger.head (
    one            boolean primary key default true check (one),
    next_position  bigint not null default 0 check (next_position >= 0),
    last_recorded  timestamptz not null default 'epoch',
    frontier       bytea not null default '',
    root           bytea not null default sha256(''),
    origin         text not null,
    council        text not null,
    demonstration  boolean not null,
    -- How many positions one partition holds, and up to which position partitions exist.
    partition_rows bigint not null default 5000000 check (partition_rows > 0),
    partitioned_to bigint not null default 0
) with (fillfactor = 10);

create table ledger.event (
    position    bigint not null,
    stream      uuid not null,
    sequence    bigint not null,
    event_id    uuid not null,
    recorded_at timestamptz not null,
    leaf        bytea not null,
    body        bytea,
    primary key (position)
) partition by range (position);

-- Bodies are encrypted: compressing them costs time and gains nothing.
alter table ledger.event alter column body set storage external;

create table ledger.event_position (
    event_id uuid primary key,
    position bigint not null
);

create table ledger.stream_head (
    stream  uuid primary key,
    version bigint not null check (version >= 0)
) with (fillfactor = 70);

create table ledger.append_key (
    key            bytea primary key,
    first_position bigint not null,
    n              integer not null check (n > 0),
    content        bytea not null
);

create function ledger.refuse_change() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'the ledger is append-only: % on %.% is refused',
        tg_op, tg_table_schema, tg_table_name;
end $$;

-- A statement trigger fires even where no row would change; ALWAYS means also in replica mode.
create function ledger.guard(tables regclass[], operations text) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    guarded regclass;
begin
    foreach guarded in array tables loop
        execute format(
            'create trigger append_only before %s on %s for each statement '
            'execute function ledger.refuse_change()', operations, guarded);
        execute format('alter table %s enable always trigger append_only', guarded);
    end loop;
end $$;

select ledger.guard(
    array['ledger.event', 'ledger.event_position', 'ledger.append_key']::regclass[],
    'update or delete or truncate');
select ledger.guard(
    array['ledger.head', 'ledger.stream_head']::regclass[], 'delete or truncate');

-- Attached rather than created as a partition: that would wait for every reader of the table.
create function ledger.add_partition(first bigint, rows bigint) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    name text := format('ledger.%I', 'event_' || first);
begin
    execute format('create table %s (like ledger.event including all)', name);
    execute format('alter table %s add unique (stream, sequence)', name);
    perform ledger.guard(array[name::regclass], 'update or delete or truncate');
    execute format('alter table ledger.event attach partition %s for values from (%s) to (%s)',
        name, first, first + rows);
    update ledger.head set partitioned_to = first + rows;
end $$;

-- Locks the head until the transaction ends, and tells what a batch needs to know. Each query
-- below sees everything committed before the lock was granted, because each takes its own snapshot.
create function ledger.take_head(
    wanted_keys bytea[], wanted_streams uuid[],
    out next_position bigint, out last_recorded timestamptz, out frontier bytea,
    out demonstration boolean, out database_time timestamptz,
    out known_keys bytea[], out first_positions bigint[], out counts integer[],
    out contents bytea[], out known_streams uuid[], out versions bigint[])
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan as $$
begin
    select h.next_position, h.last_recorded, h.frontier, h.demonstration
        into strict next_position, last_recorded, frontier, demonstration
        from ledger.head h for update;
    select array_agg(k.key), array_agg(k.first_position), array_agg(k.n), array_agg(k.content)
        into known_keys, first_positions, counts, contents
        from ledger.append_key k where k.key = any (wanted_keys);
    select array_agg(s.stream), array_agg(s.version)
        into known_streams, versions
        from ledger.stream_head s where s.stream = any (wanted_streams);
    database_time := clock_timestamp();
end $$;

create function ledger.append(
    expected_base bigint, new_frontier bytea, new_root bytea,
    event_ids uuid[], streams uuid[], sequences bigint[], recorded timestamptz[],
    leaves bytea[], bodies bytea[],
    keys bytea[], key_counts integer[], key_contents bytea[])
    returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan as $$
declare
    head ledger.head%rowtype;
    n    bigint := cardinality(event_ids);
begin
    select * into strict head from ledger.head for update;
    if head.next_position <> expected_base then
        raise exception 'the next position is %, not %', head.next_position, expected_base;
    end if;
    if n = 0 or exists (select from unnest(array[cardinality(streams), cardinality(sequences),
            cardinality(recorded), cardinality(leaves), cardinality(bodies)]) as size
            where size is distinct from n) then
        raise exception 'the batch has % events but not as many of everything else', n;
    end if;
    if (select sum(size) from unnest(key_counts) as size) is distinct from n
            or cardinality(keys) <> cardinality(key_counts)
            or cardinality(keys) <> cardinality(key_contents) then
        raise exception 'the keys do not account for % events', n;
    end if;
    if array_position(bodies, null) is not null then
        raise exception 'an event has no body';
    end if;

    -- Strictly later than everything before; near the database's clock unless all is invented.
    if recorded[1] <= head.last_recorded or exists (
            select from (select r.at, lag(r.at) over (order by r.i) as before
                         from unnest(recorded) with ordinality as r (at, i)) as times
            where times.at <= times.before) then
        raise exception 'recorded-at must rise: the last was %', head.last_recorded;
    end if;
    if not head.demonstration and (
            recorded[n] > greatest(clock_timestamp(),
                head.last_recorded + n * interval '1 microsecond') + interval '2 seconds'
            or recorded[1] < transaction_timestamp() - interval '2 seconds') then
        raise exception 'recorded-at % is not the time of the database', recorded[1];
    end if;

    if exists (
            select from (
                select e.sequence,
                       coalesce(s.version, -1) + row_number() over (
                           partition by e.stream order by e.i) as due
                from unnest(streams, sequences) with ordinality as e (stream, sequence, i)
                left join ledger.stream_head s on s.stream = e.stream) as given
            where given.sequence <> given.due) then
        raise exception 'a stream''s sequence would have a hole or a repetition';
    end if;

    while head.partitioned_to < expected_base + n + head.partition_rows / 5 loop
        perform ledger.add_partition(head.partitioned_to, head.partition_rows);
        head.partitioned_to := head.partitioned_to + head.partition_rows;
    end loop;

    insert into ledger.event (position, stream, sequence, event_id, recorded_at, leaf, body)
        select expected_base + e.i - 1, e.stream, e.sequence, e.event_id, e.at, e.leaf, e.body
        from unnest(event_ids, streams, sequences, recorded, leaves, bodies) with ordinality
            as e (event_id, stream, sequence, at, leaf, body, i);
    insert into ledger.event_position (event_id, position)
        select e.event_id, expected_base + e.i - 1
        from unnest(event_ids) with ordinality as e (event_id, i);
    insert into ledger.append_key (key, first_position, n, content)
        select k.key, expected_base + sum(k.n) over (order by k.i) - k.n, k.n, k.content
        from unnest(keys, key_counts, key_contents) with ordinality as k (key, n, content, i);
    insert into ledger.stream_head as s (stream, version)
        select e.stream, max(e.sequence) from unnest(streams, sequences) as e (stream, sequence)
        group by e.stream
        on conflict (stream) do update set version = excluded.version;
    update ledger.head set
        next_position = expected_base + n, last_recorded = recorded[n],
        frontier = new_frontier, root = new_root;
    perform pg_notify('ledger', (expected_base + n)::text);
end $$;

-- How many entries had been recorded at an instant. Recorded-at rises with position, so halving
-- the range finds it without an index of its own.
create function ledger.recorded_by(instant timestamptz) returns bigint
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    low    bigint := 0;
    high   bigint := (select next_position from ledger.head);
    middle bigint;
    at     timestamptz;
begin
    while low < high loop
        middle := (low + high) / 2;
        select recorded_at into strict at from ledger.event where position = middle;
        if at <= instant then
            low := middle + 1;
        else
            high := middle;
        end if;
    end loop;
    return low;
end $$;

revoke execute on all functions in schema ledger from public;
