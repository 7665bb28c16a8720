-- Finding units by the words of their names among a hundred thousand, each word as the beginning of one.
create index units_by_words on organisation.units
  using gin (array_to_tsvector(string_to_array(trim(regexp_replace(search_key, '[^a-z0-9]+', ' ', 'g')), ' ')));

-- Under row-level security no index over words may be used before each row has been looked at; here the words come first
-- and the same walls afterwards. Living units before ended ones.
create function organisation.find_units(begun_words text[], most integer) returns setof uuid
  language plpgsql stable rows 50 security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return query execute
    'select u.id from organisation.units u
     where u.federation_id = platform.federation()
       and array_to_tsvector(string_to_array(trim(regexp_replace(u.search_key, ''[^a-z0-9]+'', '' '', ''g'')), '' '')) @@ $1
       and (platform.within_walls(u.path) or platform.is_above(u.path))
     order by u.valid_to desc, u.path limit $2'
    using (select string_agg(quote_literal(word) || ':*', ' & ') from unnest(begun_words) word)::tsquery, most;
end $$;
revoke all on function organisation.find_units from public;
grant execute on function organisation.find_units to thidua_app;
