-- The council's wrapping key may be replaced while the application runs. Every wrapped key names
-- the key it is wrapped with; one that is still named cannot be forgotten, and one that is
-- forgotten cannot be used.

alter table keys.council_key drop column one, add primary key (digest);

alter table keys.subject_key add column wrapped_by bytea references keys.council_key (digest);
update keys.subject_key set wrapped_by = (select digest from keys.council_key)
    where wrapped is not null;
alter table keys.subject_key add check ((wrapped is null) = (wrapped_by is null));
create index subject_key_wrapped_by on keys.subject_key (wrapped_by);
