-- The same promises in fewer steps. The head is locked, compared and moved in one statement, so
-- that a node which presumes the head is as it left it need not ask first; and one entry alone,
-- which is what most callers bring, is written without the machinery for many.

drop function ledger.append(
    bigint, bytea, bytea, uuid[], uuid[], bigint[], timestamptz[], bytea[], bytea[],
    bytea[], integer[], bytea[]);

-- Returns the database's time. Whatever it refuses, it leaves nothing behind.
create function ledger.append(
    expected_base bigint, new_frontier bytea, new_root bytea,
    event_ids uuid[], streams uuid[], sequences bigint[], recorded timestamptz[],
    leaves bytea[], bodies bytea[],
    keys bytea[], key_counts integer[], key_contents bytea[])
    returns timestamptz
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan as $$
declare
    n        bigint := coalesce(cardinality(event_ids), 0);
    last     timestamptz;
    invented boolean;
    laid_to  bigint;
    laid     bigint;
begin
    if n = 0 or cardinality(streams) is distinct from n
            or cardinality(sequences) is distinct from n
            or cardinality(recorded) is distinct from n
            or cardinality(leaves) is distinct from n
            or cardinality(bodies) is distinct from n then
        raise exception 'the batch has % events but not as many of everything else', n;
    end if;
    if cardinality(keys) is distinct from cardinality(key_counts)
            or cardinality(keys) is distinct from cardinality(key_contents)
            or (n = 1 and (cardinality(keys) <> 1 or key_counts[1] is distinct from 1))
            or (n > 1 and (select sum(size) from unnest(key_counts) as size) is distinct from n)
            then
        raise exception 'the keys do not account for % events', n;
    end if;
    if array_position(bodies, null) is not null then
        raise exception 'an event has no body';
    end if;

    -- Waits for whoever holds the head, and then looks at it again.
    update ledger.head set
        next_position = expected_base + n, last_recorded = recorded[n],
        frontier = new_frontier, root = new_root
        where next_position = expected_base
        returning old.last_recorded, demonstration, partitioned_to, partition_rows
        into last, invented, laid_to, laid;
    if not found then
        raise exception 'the next position is %, not %',
            (select next_position from ledger.head), expected_base;
    end if;

    -- Strictly later than everything before; near the database's clock unless all is invented.
    if recorded[1] is null or recorded[1] <= last or (n > 1 and exists (
            select from (select r.at, lag(r.at) over (order by r.i) as before
                         from unnest(recorded) with ordinality as r (at, i)) as times
            where times.at <= times.before)) then
        raise exception 'recorded-at must rise: the last was %', last;
    end if;
    if not invented and (
            recorded[n] > greatest(clock_timestamp(),
                last + n * interval '1 microsecond') + interval '2 seconds'
            or recorded[1] < transaction_timestamp() - interval '2 seconds') then
        raise exception 'recorded-at % is not the time of the database', recorded[1];
    end if;

    while laid_to < expected_base + n + laid / 5 loop
        perform ledger.add_partition(laid_to, laid);
        laid_to := laid_to + laid;
    end loop;

    if n = 1 then
        perform ledger.append_one(expected_base, event_ids[1], streams[1], sequences[1],
            recorded[1], leaves[1], bodies[1], keys[1], key_contents[1]);
    else
        perform ledger.append_many(expected_base, event_ids, streams, sequences,
            recorded, leaves, bodies, keys, key_counts, key_contents);
    end if;
    -- Held by every node but the one that was there first: then somebody else wants to know. A
    -- node about to take it waits for the end of this transaction, and then looks for itself.
    if not pg_try_advisory_xact_lock(1819501415, 2) then
        perform pg_notify('ledger', (expected_base + n)::text);
    end if;
    return clock_timestamp();
end $$;

create function ledger.append_one(
    at_position bigint, event_id uuid, in_stream uuid, at_sequence bigint, recorded timestamptz,
    leaf bytea, body bytea, key bytea, content bytea)
    returns void
    language plpgsql set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_variable
begin
    update ledger.stream_head as s set version = at_sequence
        where s.stream = in_stream and s.version = at_sequence - 1;
    if not found then
        if at_sequence = 0 then
            insert into ledger.stream_head as s (stream, version) values (in_stream, 0)
                on conflict on constraint stream_head_pkey do nothing;
        end if;
        if not found then
            raise exception 'a stream''s sequence would have a hole or a repetition';
        end if;
    end if;
    insert into ledger.event (position, stream, sequence, event_id, recorded_at, leaf, body)
        values (at_position, in_stream, at_sequence, event_id, recorded, leaf, body);
    insert into ledger.event_position (event_id, position) values (event_id, at_position);
    insert into ledger.append_key (key, first_position, n, content)
        values (key, at_position, 1, content);
end $$;

create function ledger.append_many(
    base bigint, event_ids uuid[], streams uuid[], sequences bigint[], recorded timestamptz[],
    leaves bytea[], bodies bytea[], keys bytea[], key_counts integer[], key_contents bytea[])
    returns void
    language plpgsql set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan as $$
begin
    if exists (
            select from (
                select e.sequence,
                       coalesce(s.version, -1) + row_number() over (
                           partition by e.stream order by e.i) as due
                from unnest(streams, sequences) with ordinality as e (stream, sequence, i)
                left join ledger.stream_head s on s.stream = e.stream) as given
            where given.sequence is distinct from given.due) then
        raise exception 'a stream''s sequence would have a hole or a repetition';
    end if;
    insert into ledger.event (position, stream, sequence, event_id, recorded_at, leaf, body)
        select base + e.i - 1, e.stream, e.sequence, e.event_id, e.at, e.leaf, e.body
        from unnest(event_ids, streams, sequences, recorded, leaves, bodies) with ordinality
            as e (event_id, stream, sequence, at, leaf, body, i);
    insert into ledger.event_position (event_id, position)
        select e.event_id, base + e.i - 1
        from unnest(event_ids) with ordinality as e (event_id, i);
    insert into ledger.append_key (key, first_position, n, content)
        select k.key, base + sum(k.n) over (order by k.i) - k.n, k.n, k.content
        from unnest(keys, key_counts, key_contents) with ordinality as k (key, n, content, i);
    insert into ledger.stream_head as s (stream, version)
        select e.stream, max(e.sequence) from unnest(streams, sequences) as e (stream, sequence)
        group by e.stream
        on conflict (stream) do update set version = excluded.version;
end $$;

revoke execute on all functions in schema ledger from public;
