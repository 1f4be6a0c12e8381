-- What stops all recording, on every node, until someone has found out what happened. The
-- application may say it; only an administrator may take it back.
create table ledger.freeze (
    one    boolean primary key default true check (one),
    since  timestamptz not null default clock_timestamp(),
    reason text not null
);

create function ledger.freeze_recording(why text) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into ledger.freeze (reason) values (why) on conflict do nothing
$$;

create function ledger.refuse_while_frozen() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    why text := (select reason from ledger.freeze);
begin
    if why is not null then
        raise exception using errcode = 'JL001', message = why;
    end if;
    return null;
end $$;

create trigger refuse_while_frozen before update on ledger.head for each statement
    execute function ledger.refuse_while_frozen();
alter table ledger.head enable always trigger refuse_while_frozen;

revoke execute on function ledger.freeze_recording, ledger.refuse_while_frozen from public;
