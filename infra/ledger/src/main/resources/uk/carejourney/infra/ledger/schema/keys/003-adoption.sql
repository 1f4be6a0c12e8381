-- Which record an adopted child has now, and which one it had before, is known to this table alone:
-- both records under keyed digests, and their names under the key of the record before, with which
-- the link ends.

create table keys.adoption_link (
    before_digest bytea primary key,
    now_digest    bytea not null unique,
    sealed        bytea not null
);
