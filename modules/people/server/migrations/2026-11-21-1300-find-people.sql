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
  is_leader = exists (select from people.posts o where o.person_id = p.id and o.valid_to is null and o.is_leader),
  is_full_time = exists (select from people.posts o where o.person_id = p.id and o.valid_to is null and o.is_full_time),
  is_direct_worker = exists (select from people.memberships m where m.person_id = p.id and m.valid_to is null and m.is_direct_worker);

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
  add column place_1 text collate "C" not null generated always as (split_part(unit_path, '/', 2)) stored,
  add column place_2 text collate "C" generated always as (nullif(split_part(unit_path, '/', 3), '')) stored,
  add column place_3 text collate "C" generated always as (nullif(split_part(unit_path, '/', 4), '')) stored,
  add column place_4 text collate "C" generated always as (nullif(split_part(unit_path, '/', 5), '')) stored,
  add column place_5 text collate "C" generated always as (nullif(split_part(unit_path, '/', 6), '')) stored;
comment on column people.people.facets is 'What lists filter by, as one number; null for a row that was merged into another';
comment on column people.people.place_1 is 'Label of the place at each level: a subtree is one equality, so that an index gives its people in the order of names';

-- The range over paths would be taken for an answer to lists and then sorted: it serves nothing the places do not.
drop index people.people_by_place;
create index people_named_1 on people.people (place_1, name_key, id) where merged_into is null;
create index people_named_2 on people.people (place_2, name_key, id) where merged_into is null;
create index people_named_3 on people.people (place_3, name_key, id) where merged_into is null;
create index people_named_4 on people.people (place_4, name_key, id) where merged_into is null and place_4 is not null;
create index people_named_5 on people.people (place_5, name_key, id) where merged_into is null and place_5 is not null;

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

create table people.name_words (
  federation_id uuid not null,
  place text collate "C" not null,
  word text collate "C" not null,
  name_key text collate "vi-x-icu" not null,
  folded text collate "C" not null
);
comment on table people.name_words is 'The names borne at or below a place of the two upper levels, once under each of their folded words and once under the empty one. A name stays when its last bearer has gone: whoever is looked for with it is then not found.';
comment on column people.name_words.folded is 'The folded name between spaces';
create index name_words_in_order on people.name_words (place, word, name_key) include (folded);
alter table people.name_words enable row level security;
-- The ends of the walls are read once for a statement, not for each of a hundred thousand names.
create policy inside_the_walls on people.name_words for select
  using (
    place >= (select current_setting('app.wall1', true)) and place < (select current_setting('app.wall1_end', true))
    or place >= (select current_setting('app.wall2', true)) and place < (select current_setting('app.wall2_end', true))
    or place >= (select current_setting('app.wall3', true)) and place < (select current_setting('app.wall3_end', true))
    or place >= (select current_setting('app.wall4', true)) and place < (select current_setting('app.wall4_end', true))
    or place >= (select current_setting('app.wall5', true)) and place < (select current_setting('app.wall5_end', true))
    or place >= (select current_setting('app.wall6', true)) and place < (select current_setting('app.wall6_end', true)));
grant select on people.name_words to thidua_app;

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
  insert into people.name_words (federation_id, place, word, name_key, folded)
  select n.federation_id, n.place, w.word, n.name_key, n.folded
  from (select distinct a.federation_id, p.place, a.name_key, ' ' || regexp_replace(a.search_key, '[^a-z0-9]+', ' ', 'g') || ' ' as folded
      from added a, lateral (values ('/' || a.place_1 || '/'), ('/' || a.place_1 || '/' || a.place_2 || '/')) p (place)
      where p.place is not null) n,
    lateral (select '' union select string_to_table(trim(n.folded), ' ')) w (word)
  where not exists (select from people.name_words k where k.place = n.place and k.word = '' and k.name_key = n.name_key);
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
  insert into people.name_words (federation_id, place, word, name_key, folded)
  select n.federation_id, n.place, w.word, n.name_key, n.folded
  from (select distinct a.federation_id, p.place, a.name_key, ' ' || regexp_replace(a.search_key, '[^a-z0-9]+', ' ', 'g') || ' ' as folded
      from added a join gone g on g.id = a.id and (g.name_key <> a.name_key or g.unit_path <> a.unit_path),
        lateral (values ('/' || a.place_1 || '/'), ('/' || a.place_1 || '/' || a.place_2 || '/')) p (place)
      where p.place is not null) n,
    lateral (select '' union select string_to_table(trim(n.folded), ' ')) w (word)
  where not exists (select from people.name_words k where k.place = n.place and k.word = '' and k.name_key = n.name_key);
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
    left join people.posts o on o.person_id = t.person_id and o.valid_to is null group by 1) f
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
    left join people.memberships m on m.person_id = t.person_id and m.valid_to is null group by 1) f
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
  delete from people.name_words;
  insert into people.name_words (federation_id, place, word, name_key, folded)
  select n.federation_id, n.place, w.word, n.name_key, n.folded
  from (select distinct a.federation_id, p.place, a.name_key, ' ' || regexp_replace(a.search_key, '[^a-z0-9]+', ' ', 'g') || ' ' as folded
      from people.people a, lateral (values ('/' || a.place_1 || '/'), ('/' || a.place_1 || '/' || a.place_2 || '/')) p (place)
      where p.place is not null and a.merged_into is null) n,
    lateral (select '' union select string_to_table(trim(n.folded), ' ')) w (word);
$$;
revoke all on function people.count_again from public;
select people.count_again();
