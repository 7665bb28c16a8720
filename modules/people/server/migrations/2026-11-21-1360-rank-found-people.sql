-- Whoever types a given name is shown its bearers first: a search runs as three ranks in turn. 1: the last word typed is the
-- given name; 2: all words typed are words of the name; 3: the last word only begins one.

drop function people.page_of_people(text[], integer, integer, text[], text, text, uuid, boolean, integer, date, integer);
drop function people.find_people(text, integer, integer, text[], text, text, uuid, boolean, integer);

create index names_by_given on people.names (federation_id, split_part(trim(name_words), ' ', -1), name_key) include (name_words);

create function people.here(of_place text) returns text
  language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
declare
  labels constant text[] := string_to_array(trim(both '/' from of_place), '/');
  level constant integer := least(cardinality(labels), 5);
begin
  return format('place_%s = %L and merged_into is null', level, labels[level])
    || case when cardinality(labels) > level then format(' and unit_path >= %L and unit_path < %L', of_place, of_place || chr(255)) else '' end;
end $$;
comment on function people.here is 'The condition by which an index gives the people of a place in the order of names';
revoke all on function people.here from public;

-- The people of a place in the order of their names, from a key on, forward or backward. Inside, row-level security is
-- replaced by one look at the place: only so can the index alone answer. What comes out are ids; their rows are read
-- under row-level security like all others.
create function people.find_people(
    of_place text, mask integer, wanted integer, from_key text, from_id uuid, backward boolean, most integer)
  returns table (person_id uuid)
  language plpgsql stable rows 50 security definer set search_path = pg_catalog, pg_temp
as $$
declare
  level constant integer := cardinality(string_to_array(trim(both '/' from of_place), '/'));
  size bigint;
  matching bigint;
  in_order text := case when backward then 'name_key desc, id desc' else 'name_key, id' end;
  of_kind text := format('(facets & %s) = %s', mask, wanted);
  beyond text := 'true';
begin
  if not platform.within_walls(of_place) then return; end if;
  if from_key is not null then
    beyond := format('(name_key, id) %s (%L collate "vi-x-icu", %L::uuid)', case when backward then '<' else '>' end, from_key, from_id);
  end if;
  select sum(t.people), sum(t.people) filter (where (t.facets & mask) = wanted) into size, matching
  from people.tallies t where t.place = of_place;
  if coalesce(matching, 0) = 0 then return; end if;
  if level <= 2 and size > 20000 and matching * 400 < size then
    return query execute format(
      'select k.id from unnest(array (select facets from people.tallies where place = %L and %s group by 1 having sum(people) > 0)) kind,
        lateral (select id, name_key from people.people where %s and facets = kind and %s order by %s limit %s) k
      order by %s limit %s', of_place, of_kind, people.here(of_place), beyond, in_order, most, in_order, most);
  else
    return query execute format('select id from people.people where %s and %s and %s order by %s limit %s',
      people.here(of_place), beyond, of_kind, in_order, most);
  end if;
end $$;
revoke all on function people.find_people from public;
grant execute on function people.find_people to thidua_app;

create function people.is_named(exact_words text[], begun text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select string_agg(format('name_words like %L', pattern), ' and ')
  from (select '% ' || word || ' %' as pattern from unnest(exact_words) word union all select '% ' || begun || '%') patterns
$$;
comment on function people.is_named is 'The condition that a name has all words, the last as the beginning of a word';
revoke all on function people.is_named from public;

-- One rank in a place too large to be looked through. A first look goes along the names of the place: what is frequent is
-- found there. What is rare is sought among the names that exist (`among`), and each is looked up in the place.
create function people.search_rank(
    here text, named text, among text, from_key text, from_id uuid, backward boolean, most integer, first_look bigint)
  returns uuid[]
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
  after constant text := case when backward then '<' else '>' end;
  in_order constant text := case when backward then 'name_key desc, id desc' else 'name_key, id' end;
  beyond text := 'true';
  found uuid[];
  more uuid[];
  seen bigint;
  names text[];
  batch integer := 300;
  last_name text := from_key;
begin
  if from_key is not null then
    beyond := format('(name_key, id) %s (%L collate "vi-x-icu", %L::uuid)', after, from_key, from_id);
  end if;
  execute format(
    'select array_agg(id) from (select id from (
        select id, name_key, facets, name_words from people.people where %s and %s order by %s limit %s) walked
      where %s limit %s) met',
    here, beyond, in_order, first_look, named, most) into found;
  if among is null or coalesce(cardinality(found), 0) = most then return coalesce(found, '{}'); end if;
  execute format('select count(*) from (select from people.people where %s and %s limit %s) walked', here, beyond, first_look) into seen;
  if seen < first_look then return coalesce(found, '{}'); end if;

  found := '{}';
  loop
    execute format(
      'select array_agg(name_key) from (select distinct name_key from people.names
        where federation_id = %L and %s and %s order by name_key %s limit %s) n',
      platform.federation(), among,
      case when last_name is null then 'true'
        else format('name_key %s %L collate "vi-x-icu"', after || case when batch = 300 then '=' else '' end, last_name) end,
      case when backward then 'desc' else '' end, batch) into names;
    exit when names is null;
    execute format(
      'select array_agg(id) from (select k.id from unnest($1) name, lateral (
          select id, name_key from people.people
          where %s and name_key = name collate "vi-x-icu" and %s and %s order by %s limit %s) k
        order by %s limit %s) met',
      here, named, beyond, in_order, most, in_order, most - cardinality(found)) into more using names;
    found := found || coalesce(more, '{}');
    exit when cardinality(found) >= most or cardinality(names) < batch;
    last_name := names[cardinality(names)];
    batch := 1000000000;
  end loop;
  return found;
end $$;
revoke all on function people.search_rank from public;

-- Whose name has all words, by rank, then in the order of names; from a place in that order on, forward or backward.
create function people.search_people(
    of_place text, mask integer, wanted integer, exact_words text[], begun text,
    from_rank integer, from_key text, from_id uuid, backward boolean, most integer)
  returns table (person_id uuid, rank integer)
  language plpgsql stable rows 50 security definer set search_path = pg_catalog, pg_temp
as $$
declare
  walk_at_most constant integer := 30000;
  everything constant bigint := 1000000000;
  size bigint;
  matching bigint;
  here text := people.here(of_place);
  within_range text;
  named text := format('(facets & %s) = %s and %s', mask, wanted, people.is_named(exact_words, begun));
  is_given text := format('name_words like %L', '% ' || begun || ' ');
  is_whole text := format('name_words like %L', '% ' || begun || ' %');
  words_before text;
  lexemes text := (select string_agg(quote_literal(word), ' & ') from unnest(exact_words) word);
  begins text := '';
  now_at integer;
  got uuid[];
  left_over integer := most;
  lowest text;
  highest text;
  first_look bigint;
begin
  if not platform.within_walls(of_place) then return; end if;
  select sum(t.people), sum(t.people) filter (where (t.facets & mask) = wanted) into size, matching
  from people.tallies t where t.place = of_place;
  if coalesce(matching, 0) = 0 then return; end if;

  if size <= walk_at_most then
    return query execute format(
      'select id, rank from (select id, name_key, case when %s then 1 when %s then 2 else 3 end as rank
        from people.people where %s and %s) named where %s order by %s limit %s',
      is_given, is_whole, here, named,
      case when from_key is null then 'true' else format('(rank, name_key, id) %s (%s, %L collate "vi-x-icu", %L::uuid)',
        case when backward then '<' else '>' end, from_rank, from_key, from_id) end,
      case when backward then 'rank desc, name_key desc, id desc' else 'rank, name_key, id' end, most);
    return;
  end if;

  words_before := people.is_named(exact_words, begun);
  if lexemes is not null or length(begun) > 2 then begins := concat_ws(' & ', lexemes, quote_literal(begun) || ':*'); end if;
  now_at := coalesce(from_rank, case when backward then 3 else 1 end);
  while now_at between 1 and 3 and left_over > 0 loop
    if now_at = 1 then
      -- The bearers of one given name stand together in the order of names: nothing outside has to be looked at.
      select min(n.name_key), max(n.name_key) into lowest, highest from people.names n
      where n.federation_id = platform.federation() and split_part(trim(n.name_words), ' ', -1) = begun;
      within_range := format('%s and name_key >= %L collate "vi-x-icu" and name_key <= %L collate "vi-x-icu"', here, lowest, highest);
      got := case when lowest is not null then people.search_rank(within_range, named || ' and ' || is_given,
        format('split_part(trim(name_words), '' '', -1) = %L and %s', begun, words_before),
        from_key, from_id, backward, left_over, 60000) end;
    else
      -- One given name may hold a hundredth of the people: the first look must reach beyond it.
      first_look := least(60000, greatest(5000, size / 50));
      if now_at = 3 and begins = '' then first_look := everything; end if;
      got := people.search_rank(here,
        named || ' and ' || case when now_at = 2 then is_whole || ' and not ' || is_given else 'not ' || is_whole end,
        case when now_at = 2 or begins <> '' then format(
          'array_to_tsvector(string_to_array(trim(name_words), '' '')) @@ %L::tsquery and %s and %s',
          case when now_at = 2 then concat_ws(' & ', lexemes, quote_literal(begun)) else begins end, words_before,
          case when now_at = 2 then is_whole || ' and not ' || is_given else 'not ' || is_whole end) end,
        from_key, from_id, backward, left_over, first_look);
    end if;
    return query select one, now_at from unnest(got) one;
    left_over := left_over - coalesce(cardinality(got), 0);
    now_at := now_at + case when backward then -1 else 1 end;
    from_key := null;
  end loop;
end $$;
revoke all on function people.search_people from public;
grant execute on function people.search_people to thidua_app;

-- How many a search finds: exactly in a place of up to a hundred thousand, in a larger one as far as `count_to`.
create function people.count_named(
    of_place text, mask integer, wanted integer, exact_words text[], begun text, count_to integer)
  returns bigint
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  counted bigint;
begin
  if not platform.within_walls(of_place) then return 0; end if;
  if coalesce((select sum(t.people) from people.tallies t where t.place = of_place), 0) > 100000 then
    return (select count(*) from people.search_people(of_place, mask, wanted, exact_words, begun, null, null, null, false, count_to));
  end if;
  execute format('select count(*) from people.people where %s and (facets & %s) = %s and %s',
    people.here(of_place), mask, wanted, people.is_named(exact_words, begun)) into counted;
  return counted;
end $$;
revoke all on function people.count_named from public;
grant execute on function people.count_named to thidua_app;

-- A page of the list or of a search with its total, in one question whose plan the connection keeps: under row-level
-- security planning costs more than reading. It runs with the rights of who asks. One line without a person when there is
-- none to show. A search is counted exactly except in places of more than a hundred thousand (`is_exact`).
create function people.page_of_people(
    of_places text[], mask integer, wanted integer, exact_words text[], begun text,
    from_rank integer, from_key text, from_id uuid, backward boolean, most integer, on_day date, count_to integer)
  returns table (total bigint, is_exact boolean, id uuid, rank integer, name_key text, full_name text, sex text, birth_on date,
    birth_year smallint, unit_id uuid, unit_name text, standing text, titles text[])
  language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  counted bigint;
  exactly boolean := true;
  ids uuid[];
  ranks integer[];
begin
  if begun is null then
    select coalesce(sum(t.people), 0) into counted
    from people.tallies t where t.place = any (of_places) and (t.facets & mask) = wanted;
    select array_agg(f.person_id) into ids
    from unnest(of_places) place, people.find_people(place, mask, wanted, from_key, from_id, backward, most) f;
  else
    if count_to is not null then
      select coalesce(sum(c.here), 0), coalesce(bool_and(c.here < count_to or c.size <= 100000), true) into counted, exactly
      from (select people.count_named(place, mask, wanted, exact_words, begun, count_to) as here,
          (select sum(t.people) from people.tallies t where t.place = place) as size
        from unnest(of_places) place) c;
    end if;
    select array_agg(f.person_id), array_agg(f.rank) into ids, ranks
    from unnest(of_places) place,
      people.search_people(place, mask, wanted, exact_words, begun, from_rank, from_key, from_id, backward, most) f;
  end if;
  return query
    with ranked as materialized (
      select p.*, ranks[array_position(ids, p.id)] as rank from people.people p where p.id = any (ids)
      order by case when backward then ranks[array_position(ids, p.id)] end desc, case when backward then p.name_key end desc,
        case when backward then p.id end desc, case when not backward then ranks[array_position(ids, p.id)] end,
        case when not backward then p.name_key end, case when not backward then p.id end
      limit most)
    select counted, exactly, p.id, p.rank, p.name_key, p.full_name, p.sex, p.birth_on, p.birth_year, p.unit_id, u.name, p.standing,
      array (select o.title from people.posts o where o.person_id = p.id and o.covered_by is null and o.valid_from <= on_day
        and (o.valid_to is null or o.valid_to > on_day) order by o.valid_from, o.id)
    from ranked p join organisation.units u on u.id = p.unit_id order by p.rank, p.name_key, p.id;
  if not found then
    return query select counted, exactly, null::uuid, null::integer, null::text, null::text, null::text, null::date, null::smallint,
      null::uuid, null::text, null::text, null::text[];
  end if;
end $$;
revoke all on function people.page_of_people from public;
grant execute on function people.page_of_people to thidua_app;
