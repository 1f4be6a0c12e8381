-- What the application may do. Run at every start, because its role is a setting.
grant usage on schema keys to "APPLICATION";
grant select on all tables in schema keys to "APPLICATION";
grant insert on keys.subject_key, keys.alias, keys.council_key, keys.adoption_link to "APPLICATION";
grant update (wrapped, wrapped_by, destroyed_at) on keys.subject_key to "APPLICATION";
grant delete on keys.alias, keys.council_key, keys.adoption_link to "APPLICATION";
