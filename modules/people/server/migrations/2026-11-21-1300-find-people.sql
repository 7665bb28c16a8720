-- Finding people at any size: the place at each level as a column, exact totals kept by the writing transaction, and the
-- words of the names of each place.

-- What lists ask of posts and memberships stands in the person's row, kept by triggers.
alter table people.people
  add column is_leader boolean not null default false,
  add column is_full_time boolean not null default false,
  add column is_direct_worker boolean not null default false;
comment on column people.people.is_leader is 'Holds an open post that leads the union; follows people.posts';
comment on column people.people.is_full_time is 'Holds an open post as full-time officer; follows people.posts';
comment on column people.people.is_direct_worker is 'As the open membership says; follows people.memberships';

update people.people p set
  is_leader = exists (select from people.posts o where o.person_id = p.id and o.valid_to is null and o.covered_by is null and o.is_leader),
  is_full_time = exists (select from people.posts o where o.person_id = p.id and o.valid_to is null and o.covered_by is null and o.is_full_time),
  is_direct_worker = exists (select from people.memberships m where m.person_id = p.id and m.valid_to is null and m.covered_by is null and m.is_direct_worker);

alter table people.people
  alter column name_key type text collate "vi-x-icu",
  add column facets smallint generated always as (
    case when merged_into is null then
      case sex when 'male' then 1 when 'female' then 2 else 0 end
      + case when is_leader then 4 else 0 end
      + case when is_direct_worker then 8 else 0 end
      + case when is_full_time then 16 else 0 end
      + case when ethnicity <> 'kinh' then 32 else 0 end
      + case when party_member_since is not null then 64 else 0 end
      + case when standing = 'active' then 128 else 0 end
    end) stored,
  add column name_words text collate "C" generated always as
    (' ' || regexp_replace(search_key, '[^a-z0-9]+', ' ', 'g') || ' ') stored,
  add column place_1 text collate "C" not null generated always as (split_part(unit_path, '/', 2)) stored,
  add column place_2 text collate "C" generated always as (nullif(split_part(unit_path, '/', 3), '')) stored,
  add column place_3 text collate "C" generated always as (nullif(split_part(unit_path, '/', 4), '')) stored,
  add column place_4 text collate "C" generated always as (nullif(split_part(unit_path, '/', 5), '')) stored,
  add column place_5 text collate "C" generated always as (nullif(split_part(unit_path, '/', 6), '')) stored;
comment on column people.people.facets is 'What lists filter by, as one number; null for a row that was merged into another';
comment on column people.people.name_words is 'The folded words of the name between spaces';
comment on column people.people.place_1 is 'Label of the place at each level: a subtree is one equality, so that an index gives its people in the order of names';

-- The range over paths would be taken for an answer to lists and then sorted: it serves nothing the places do not.
drop index people.people_by_place;
create index people_named_1 on people.people (place_1, name_key, id) include (facets, name_words) where merged_into is null;
create index people_named_2 on people.people (place_2, name_key, id) include (facets, name_words) where merged_into is null and place_2 is not null;
create index people_named_3 on people.people (place_3, name_key, id) include (facets, name_words) where merged_into is null and place_3 is not null;
create index people_named_4 on people.people (place_4, name_key, id) include (facets, name_words) where merged_into is null and place_4 is not null;
create index people_named_5 on people.people (place_5, name_key, id) include (facets, name_words) where merged_into is null and place_5 is not null;
-- Kinds that are rare in a large place would be sought through all its names: here each kind has its own order.
create index people_of_kind_1 on people.people (place_1, facets, name_key, id) where merged_into is null;
create index people_of_kind_2 on people.people (place_2, facets, name_key, id) where merged_into is null and place_2 is not null;
-- A label stands for its unit alone, wherever in the tree.
create unique index units_one_per_label on organisation.units (split_part(path, '/', -2));

create table people.tallies (
  federation_id uuid not null,
  place text collate "C" not null,
  facets smallint not null,
  people integer not null
);
comment on table people.tallies is 'How many people of each kind stand at or below a place: the sum of the lines. Writers only add lines, so nobody waits for another; now and then a writer folds the lines of a place into one.';
create index tallies_by_place on people.tallies (place, facets) include (people);
alter table people.tallies enable row level security;
create policy inside_the_walls on people.tallies for select
  using (federation_id = platform.federation() and platform.within_walls(place));
grant select on people.tallies to thidua_app;

create table people.names (
  federation_id uuid not null,
  name_key text collate "vi-x-icu" not null,
  name_words text collate "C" not null
);
comment on table people.names is 'Each name borne in a federation, once (twice where two writers brought it in the same moment). A name stays when its last bearer has gone: whoever is looked for with it is then not found. Nobody reads it but the functions that find people.';
comment on column people.names.name_words is 'The folded words between spaces';
create index names_by_key on people.names (federation_id, name_key);
create index names_by_words on people.names using gin (array_to_tsvector(string_to_array(trim(name_words), ' ')))
  with (gin_pending_list_limit = 256);
alter table people.names enable row level security;

create function people.places_of(path text) returns setof text
  language sql immutable parallel safe
as $$
  select '/' || array_to_string(l.labels[1:depth], '/') || '/'
  from (select string_to_array(trim(both '/' from path), '/') as labels) l, generate_series(1, cardinality(l.labels)) depth
$$;
comment on function people.places_of is 'The place itself and all above it, the root first';

create function people.fold_tallies(places text[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with taken as (
    delete from people.tallies where ctid = any (array (
      select t.ctid from people.tallies t where t.place = any (places) for update skip locked))
    returning federation_id, place, facets, people)
  insert into people.tallies (federation_id, place, facets, people)
  select federation_id, place, facets, sum(people) from taken group by 1, 2, 3 having sum(people) <> 0
$$;
comment on function people.fold_tallies is 'Puts the lines of the places together; lines that another transaction is folding are left for the next time';
revoke all on function people.fold_tallies from public;

-- A person added by a small unit changes the tallies of places its clerk may not see: hence with the rights of the owner.
-- Only lines are added and no row is waited for, so writers cannot block each other or lock each other out.
create function people.follow_added() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into people.tallies (federation_id, place, facets, people)
  select c.federation_id, place, c.facets, sum(c.people)
  from (select federation_id, unit_path, facets, count(*) as people from added where facets is not null group by 1, 2, 3) c,
    people.places_of(c.unit_path) place
  group by 1, 2, 3 order by 2, 3;
  insert into people.names (federation_id, name_key, name_words)
  select distinct a.federation_id, a.name_key, a.name_words from added a
  where not exists (select from people.names n where n.federation_id = a.federation_id and n.name_key = a.name_key);
  if random() < 0.02 then
    perform people.fold_tallies(array (select distinct place from added a, people.places_of(a.unit_path) place));
  end if;
  return null;
end $$;

create function people.follow_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into people.tallies (federation_id, place, facets, people)
  select c.federation_id, place, c.facets, sum(c.people)
  from (select federation_id, unit_path, facets, sum(change) as people
      from (select federation_id, unit_path, facets, 1 as change from added
        union all select federation_id, unit_path, facets, -1 from gone) each_one
      where facets is not null group by 1, 2, 3 having sum(change) <> 0) c,
    people.places_of(c.unit_path) place
  group by 1, 2, 3 having sum(c.people) <> 0 order by 2, 3;
  insert into people.names (federation_id, name_key, name_words)
  select distinct a.federation_id, a.name_key, a.name_words from added a join gone g on g.id = a.id and g.name_key <> a.name_key
  where not exists (select from people.names n where n.federation_id = a.federation_id and n.name_key = a.name_key);
  if random() < 0.02 then
    perform people.fold_tallies(array (select distinct place from added a, people.places_of(a.unit_path) place));
  end if;
  return null;
end $$;

create function people.follow_gone() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into people.tallies (federation_id, place, facets, people)
  select g.federation_id, place, g.facets, -count(*)
  from gone g, people.places_of(g.unit_path) place
  where g.facets is not null group by 1, 2, 3 order by 2, 3;
  return null;
end $$;

create trigger people_follow_added after insert on people.people
  referencing new table as added for each statement execute function people.follow_added();
create trigger people_follow_changed after update on people.people
  referencing old table as gone new table as added for each statement execute function people.follow_changed();
create trigger people_follow_gone after delete on people.people
  referencing old table as gone for each statement execute function people.follow_gone();

-- What posts and memberships say of the present, into the row of their person; a row that says so already is not written.
create function people.follow_posts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update people.people p set is_leader = f.is_leader, is_full_time = f.is_full_time
  from (select t.person_id, coalesce(bool_or(o.is_leader), false) as is_leader, coalesce(bool_or(o.is_full_time), false) as is_full_time
    from (select distinct person_id from touched) t
    left join people.posts o on o.person_id = t.person_id and o.valid_to is null and o.covered_by is null group by 1) f
  where p.id = f.person_id and (p.is_leader, p.is_full_time) is distinct from (f.is_leader, f.is_full_time);
  return null;
end $$;
create trigger posts_follow_added after insert on people.posts
  referencing new table as touched for each statement execute function people.follow_posts();
create trigger posts_follow_changed after update on people.posts
  referencing new table as touched for each statement execute function people.follow_posts();
create trigger posts_follow_pointed_away after update on people.posts
  referencing old table as touched for each statement execute function people.follow_posts();
create trigger posts_follow_gone after delete on people.posts
  referencing old table as touched for each statement execute function people.follow_posts();

create function people.follow_memberships() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update people.people p set is_direct_worker = f.is_direct_worker
  from (select t.person_id, coalesce(bool_or(m.is_direct_worker), false) as is_direct_worker
    from (select distinct person_id from touched) t
    left join people.memberships m on m.person_id = t.person_id and m.valid_to is null and m.covered_by is null group by 1) f
  where p.id = f.person_id and p.is_direct_worker is distinct from f.is_direct_worker;
  return null;
end $$;
create trigger memberships_follow_added after insert on people.memberships
  referencing new table as touched for each statement execute function people.follow_memberships();
create trigger memberships_follow_changed after update on people.memberships
  referencing new table as touched for each statement execute function people.follow_memberships();
create trigger memberships_follow_pointed_away after update on people.memberships
  referencing old table as touched for each statement execute function people.follow_memberships();
create trigger memberships_follow_gone after delete on people.memberships
  referencing old table as touched for each statement execute function people.follow_memberships();

-- Counts everything again: for rows that were there before, and after rows were brought in past the triggers.
create function people.count_again() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from people.tallies;
  insert into people.tallies (federation_id, place, facets, people)
  select c.federation_id, place, c.facets, sum(c.people)
  from (select federation_id, unit_path, facets, count(*) as people from people.people where facets is not null group by 1, 2, 3) c,
    people.places_of(c.unit_path) place
  group by 1, 2, 3 order by 2, 3;
  delete from people.names;
  insert into people.names (federation_id, name_key, name_words)
  select distinct federation_id, name_key, name_words from people.people where merged_into is null;
$$;
revoke all on function people.count_again from public;
select people.count_again();

-- The people of a place in the order of their names, from a key on, forward or backward; with words: whose name has them all,
-- the last as the beginning of a word. Inside, row-level security is replaced by one look at the place: only so can the
-- index alone answer. What comes out are ids; their rows are read under row-level security like all others.
create function people.find_people(
    of_place text, mask integer, wanted integer, exact_words text[], begun text,
    from_key text, from_id uuid, backward boolean, most integer)
  returns table (person_id uuid)
  language plpgsql stable rows 50 security definer set search_path = pg_catalog, pg_temp
as $$
declare
  labels constant text[] := string_to_array(trim(both '/' from of_place), '/');
  level constant integer := least(cardinality(labels), 5);
  walk_at_most constant integer := 20000;
  first_look integer;
  everything constant integer := 1000000000;
  size bigint;
  matching bigint;
  after text := case when backward then '<' else '>' end;
  in_order text := case when backward then 'name_key desc, id desc' else 'name_key, id' end;
  here text := format('place_%s = %L and merged_into is null', level, labels[level]);
  of_kind text := format('(facets & %s) = %s', mask, wanted);
  named text := 'true';
  query text := '';
  beyond text := 'true';
  found uuid[] := '{}';
  more uuid[];
  names text[];
  batch integer := 300;
  last_name text;
  word text;
begin
  if not platform.within_walls(of_place) then return; end if;
  if cardinality(labels) > level then
    here := here || format(' and unit_path >= %L and unit_path < %L', of_place, of_place || chr(255));
  end if;
  if from_key is not null then
    beyond := format('(name_key, id) %s (%L collate "vi-x-icu", %L::uuid)', after, from_key, from_id);
  end if;
  foreach word in array coalesce(exact_words, '{}') loop
    named := named || format(' and name_words like %L', '% ' || word || ' %');
    query := query || ' & ' || quote_literal(word);
  end loop;
  if begun is not null then
    named := named || format(' and name_words like %L', '% ' || begun || '%');
    if query = '' or length(begun) > 2 then query := query || ' & ' || quote_literal(begun) || ':*'; end if;
  end if;
  query := substr(query, 4);

  select sum(t.people), sum(t.people) filter (where (t.facets & mask) = wanted) into size, matching
  from people.tallies t where t.place = of_place;
  if coalesce(matching, 0) = 0 then return; end if;
  -- One given name may hold a hundredth of the people: the first look must reach beyond it.
  first_look := least(60000, greatest(5000, size / 50));

  if query = '' and level <= 2 and size > walk_at_most and matching * 400 < size then
    return query execute format(
      'select k.id from unnest(array (select facets from people.tallies where place = %L and %s group by 1 having sum(people) > 0)) kind,
        lateral (select id, name_key from people.people where %s and facets = kind and %s order by %s limit %s) k
      order by %s limit %s', of_place, of_kind, here, beyond, in_order, most, in_order, most);
    return;
  end if;

  execute format(
    'select array_agg(id) from (select id from (
        select id, name_key, facets, name_words from people.people where %s and %s order by %s limit %s) walked
      where %s and %s limit %s) met',
    here, beyond, in_order, case when query = '' or size <= walk_at_most then everything else first_look end,
    of_kind, named, most) into found;
  if query = '' or size <= walk_at_most or coalesce(cardinality(found), 0) = most then
    return query select unnest(found);
    return;
  end if;

  -- Rare here: the names come first, and each is looked up in the place.
  found := '{}';
  last_name := from_key;
  loop
    execute format(
      'select array_agg(name_key) from (select distinct name_key from people.names
        where federation_id = %L and array_to_tsvector(string_to_array(trim(name_words), '' '')) @@ %L::tsquery and %s and %s
        order by name_key %s limit %s) n',
      platform.federation(), query, named,
      case when last_name is null then 'true'
        else format('name_key %s %L collate "vi-x-icu"', after || case when cardinality(found) = 0 and batch = 300 then '=' else '' end, last_name) end,
      case when backward then 'desc' else '' end, batch) into names;
    exit when names is null;
    execute format(
      'select array_agg(id) from (select k.id from unnest($1) name, lateral (
          select id, name_key from people.people
          where %s and name_key = name collate "vi-x-icu" and %s and %s order by %s limit %s) k
        order by %s limit %s) met',
      here, of_kind, beyond, in_order, most, in_order, most - cardinality(found)) into more using names;
    found := found || coalesce(more, '{}');
    exit when cardinality(found) >= most or cardinality(names) < batch;
    last_name := names[cardinality(names)];
    batch := everything;
  end loop;
  return query select unnest(found);
end $$;
revoke all on function people.find_people from public;
grant execute on function people.find_people to thidua_app;

-- A page of the list with its total, in one question whose plan the connection keeps: under row-level security planning
-- costs more than reading. It runs with the rights of who asks. One line without a person when there is none to show.
create function people.page_of_people(
    of_places text[], mask integer, wanted integer, exact_words text[], begun text,
    from_key text, from_id uuid, backward boolean, most integer, on_day date, count_to integer)
  returns table (total bigint, id uuid, name_key text, full_name text, sex text, birth_on date, birth_year smallint,
    unit_id uuid, unit_name text, standing text, titles text[])
  language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  counted bigint;
  ids uuid[];
begin
  if begun is null then
    select coalesce(sum(t.people), 0) into counted
    from people.tallies t where t.place = any (of_places) and (t.facets & mask) = wanted;
  elsif count_to is not null then
    select count(*) into counted
    from unnest(of_places) place, people.find_people(place, mask, wanted, exact_words, begun, null, null, false, count_to);
  end if;
  select array_agg(f.person_id) into ids
  from unnest(of_places) place,
    people.find_people(place, mask, wanted, exact_words, begun, from_key, from_id, backward, most) f;
  if cardinality(of_places) > 1 then
    ids := array (select p.id from people.people p where p.id = any (ids)
      order by case when backward then p.name_key end desc, case when backward then p.id end desc,
        case when not backward then p.name_key end, case when not backward then p.id end limit most);
  end if;
  return query
    select counted, p.id, p.name_key, p.full_name, p.sex, p.birth_on, p.birth_year, p.unit_id, u.name, p.standing,
      array (select o.title from people.posts o where o.person_id = p.id and o.covered_by is null and o.valid_from <= on_day
        and (o.valid_to is null or o.valid_to > on_day) order by o.valid_from, o.id)
    from people.people p join organisation.units u on u.id = p.unit_id
    where p.id = any (ids) order by p.name_key, p.id;
  if not found then
    return query select counted, null::uuid, null::text, null::text, null::text, null::date, null::smallint, null::uuid,
      null::text, null::text, null::text[];
  end if;
end $$;
revoke all on function people.page_of_people from public;
grant execute on function people.page_of_people to thidua_app;
