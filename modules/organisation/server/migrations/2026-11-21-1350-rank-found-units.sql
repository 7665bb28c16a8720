-- Where more units are found than are looked at, names with the very words come before names that only begin so.
create or replace function organisation.find_units(begun_words text[], most integer) returns setof uuid
  language plpgsql stable rows 50 security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return query execute
    'select u.id from organisation.units u,
       lateral array_to_tsvector(string_to_array(trim(regexp_replace(u.search_key, ''[^a-z0-9]+'', '' '', ''g'')), '' '')) words
     where u.federation_id = platform.federation()
       and array_to_tsvector(string_to_array(trim(regexp_replace(u.search_key, ''[^a-z0-9]+'', '' '', ''g'')), '' '')) @@ $1
       and (platform.within_walls(u.path) or platform.is_above(u.path))
     order by u.valid_to desc, words @@ $2 desc, u.path limit $3'
    using (select string_agg(quote_literal(word) || ':*', ' & ') from unnest(begun_words) word)::tsquery,
      (select string_agg(quote_literal(word), ' & ') from unnest(begun_words) word)::tsquery, most;
end $$;
