-- The subjects' keys and the numbers others know them by. Kept in a server of its own whose
-- backups are short: restoring the ledger to an earlier day must not bring a destroyed key back.

create table keys.subject_key (
    key_id       uuid primary key,
    subject      uuid not null,
    kind         text not null,
    wrapped      bytea,
    created_at   timestamptz not null default clock_timestamp(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);
create unique index subject_key_in_use on keys.subject_key (subject) where wrapped is not null;
create index subject_key_of_subject on keys.subject_key (subject);

create table keys.alias (
    alias    bytea primary key,
    subject  uuid not null,
    kind     text not null,
    local_id bytea not null,
    noted_at timestamptz not null default clock_timestamp()
);
create index alias_of_subject on keys.alias (subject);

-- Tells whether the council's key file is the one these keys are wrapped with.
create table keys.council_key (
    one    boolean primary key default true check (one),
    digest bytea not null
);
