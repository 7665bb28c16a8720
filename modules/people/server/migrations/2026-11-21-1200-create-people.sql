-- People move into a schema of their own, with periods of membership, discipline, transfers, merges and households.
create schema people;
grant usage on schema people to thidua_app;

alter table organisation.people set schema people;
alter table organisation.posts set schema people;

alter table people.people
  add column birth_year smallint,
  add column identifier text check (identifier ~ '^[0-9]{12}$'),
  add column ethnicity text,
  add column party_member_since date,
  add column education text,
  add column union_member_since date,
  add column standing text not null default 'active' check (standing in ('active', 'retired', 'left', 'died')),
  add column left_on date,
  add column merged_into uuid references people.people (id),
  add column needs_matching boolean not null default true,
  add column birth_key text generated always as
    ((birth_on - date '1900-01-01')::text || left(split_part(search_key, ' ', -1), 1)) stored,
  add constraint people_id_and_place unique (id, unit_path),
  add constraint people_not_merged_into_themselves check (merged_into <> id),
  add constraint people_left_on_a_day check ((standing = 'active') = (left_on is null));
update people.people set birth_year = extract(year from birth_on) where birth_on is not null;
alter table people.people add constraint people_year_of_birth
  check (birth_on is null or birth_year = extract(year from birth_on));
comment on table people.people is 'Members and officers. unit_id is the unit of the last membership: the walls follow the person.';
comment on column people.people.birth_year is 'Known alone when papers give only the year';
comment on column people.people.identifier is 'Citizen identity number; sensitive, shown masked';
comment on column people.people.ethnicity is 'Code of the list of 54 groups; sensitive, shown masked';
comment on column people.people.merged_into is 'Set on the row that was found to be the same person; it is kept so that the merge can be undone';
comment on column people.people.needs_matching is 'Not yet held against the others since it was written';
comment on column people.people.birth_key is 'Day of birth and first letter of the given name: finds the same person under a misspelled name';
create unique index people_one_per_identifier on people.people (federation_id, identifier) where merged_into is null;
create index people_by_name_and_year on people.people (federation_id, search_key, (case when birth_year is null then 0::smallint else birth_year end)) where merged_into is null;
create index people_by_birth on people.people (federation_id, birth_key) where merged_into is null;
create index people_to_match on people.people (federation_id, id) where needs_matching;
create index people_merged on people.people (merged_into) where merged_into is not null;

create table people.merges (
  id uuid primary key,
  federation_id uuid not null,
  kept_id uuid not null,
  kept_path text collate "C" not null,
  dropped_id uuid not null references people.people (id),
  dropped_name text not null,
  merged_at timestamptz not null,
  merged_by text not null,
  undone_at timestamptz,
  undone_by text,
  before jsonb not null,
  foreign key (kept_id, kept_path) references people.people (id, unit_path) on update cascade
);
comment on column people.merges.before is 'Both rows and their memberships as they were, and which rows were pointed elsewhere: enough to undo';
create index merges_by_kept on people.merges (kept_id);
create index merges_by_dropped on people.merges (dropped_id);
alter table people.merges enable row level security;
create policy inside_the_walls on people.merges
  using (federation_id = platform.federation() and platform.within_walls(kept_path))
  with check (federation_id = platform.federation() and platform.within_walls(kept_path));
grant select, insert, update on people.merges to thidua_app;

create table people.memberships (
  id uuid primary key,
  federation_id uuid not null,
  person_id uuid not null,
  person_path text collate "C" not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  unit_name text not null,
  full_name text not null,
  name_key text not null,
  is_direct_worker boolean,
  valid_from date not null,
  valid_to date,
  began text not null check (began in ('recorded', 'joined', 'transferred', 'returned', 'unit-change', 'work-changed')),
  covered_by uuid references people.merges (id),
  ended text check (ended in ('recorded', 'transferred', 'retired', 'left', 'died', 'unit-change', 'work-changed')),
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  foreign key (person_id, person_path) references people.people (id, unit_path) on update cascade,
  constraint memberships_end_after_start check (valid_to is null or valid_to > valid_from)
);
comment on table people.memberships is 'Of which unit a person was a member, by day: one unit on a day. Seen where it was, and where the person is now.';
comment on column people.memberships.person_path is 'The present place of the person';
comment on column people.memberships.unit_path is 'The present place of the unit of that period';
comment on column people.memberships.full_name is 'As the unit of that period knows the person, also after the record has gone to another unit';
comment on column people.memberships.is_direct_worker is 'Produces or serves directly, holds no management post; null where nobody said';
comment on column people.memberships.covered_by is 'Put aside by a merge because the other row had these days; in no list until the merge is undone';
create unique index memberships_one_open on people.memberships (person_id) where valid_to is null and covered_by is null;
create index memberships_by_person on people.memberships (person_id, valid_from);
create index memberships_by_unit on people.memberships (unit_id, valid_from);
alter table people.memberships enable row level security;
create policy seen on people.memberships for select
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.within_walls(person_path)));
create policy added on people.memberships for insert
  with check (federation_id = platform.federation() and platform.within_walls(person_path));
create policy changed on people.memberships for update
  using (federation_id = platform.federation() and platform.within_walls(person_path))
  with check (federation_id = platform.federation() and platform.within_walls(person_path));
create policy removed on people.memberships for delete
  using (federation_id = platform.federation() and platform.within_walls(person_path));
grant select, insert, update, delete on people.memberships to thidua_app;

insert into people.memberships (id, federation_id, person_id, person_path, unit_id, unit_path, unit_name, full_name, name_key, valid_from, began)
select gen_random_uuid(), p.federation_id, p.id, p.unit_path, p.unit_id, p.unit_path, u.name, p.full_name, p.name_key,
       coalesce((select min(post.valid_from) from people.posts post where post.person_id = p.id), u.valid_from), 'recorded'
from people.people p join organisation.units u on u.id = p.unit_id;

alter table people.posts
  add column person_path text collate "C",
  add column unit_name text,
  add column full_name text,
  add column body_role text check (body_role in ('chair', 'deputy', 'secretary', 'member')),
  add column is_leader boolean not null default false,
  add column is_manager boolean not null default false,
  add column is_full_time boolean not null default false,
  add column covered_by uuid references people.merges (id),
  add constraint posts_role_in_a_body check (body_role is null or body_id is not null);
update people.posts post set person_path = p.unit_path, full_name = p.full_name, unit_name = u.name,
  is_leader = post.title ~* '^(phó )?chủ tịch', is_full_time = post.title ~* '(cán bộ thi đua|chuyên viên|trưởng ban|chánh văn phòng)'
from people.people p, organisation.units u where p.id = post.person_id and u.id = post.unit_id;
alter table people.posts
  alter column person_path set not null,
  alter column unit_name set not null,
  alter column full_name set not null,
  add foreign key (person_id, person_path) references people.people (id, unit_path) on update cascade;
comment on column people.posts.is_leader is 'Leads the union: chair, deputy';
comment on column people.posts.is_manager is 'Manages at the employer: counted by rules that cap the share of leaders and managers';
comment on column people.posts.is_full_time is 'Full-time officer, paid by the union';
comment on column people.posts.full_name is 'As the unit of the post knows the person, also after the record has gone to another unit';
create index posts_by_body on people.posts (body_id) where body_id is not null;
drop policy inside_the_walls on people.posts;
create policy seen on people.posts for select
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.within_walls(person_path)));
create policy added on people.posts for insert
  with check (federation_id = platform.federation() and platform.within_walls(unit_path) and platform.within_walls(person_path));
create policy changed on people.posts for update
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.within_walls(person_path)))
  with check (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.within_walls(person_path)));

create table people.disciplines (
  id uuid primary key,
  federation_id uuid not null,
  person_id uuid not null,
  person_path text collate "C" not null,
  unit_id uuid not null references organisation.units (id),
  unit_name text not null,
  form text not null,
  reason text not null,
  decision_number text not null,
  decision_on date not null,
  decided_by text not null,
  valid_from date not null,
  valid_to date,
  foreign key (person_id, person_path) references people.people (id, unit_path) on update cascade,
  constraint disciplines_end_after_start check (valid_to is null or valid_to > valid_from)
);
comment on table people.disciplines is 'Discipline with its decision; goes with the person.';
comment on column people.disciplines.unit_id is 'The unit of the person on that day';
create index disciplines_by_person on people.disciplines (person_id);
create index disciplines_by_place on people.disciplines (federation_id, person_path);
alter table people.disciplines enable row level security;
create policy inside_the_walls on people.disciplines
  using (federation_id = platform.federation() and platform.within_walls(person_path))
  with check (federation_id = platform.federation() and platform.within_walls(person_path));
grant select, insert, update on people.disciplines to thidua_app;

create table people.transfers (
  id uuid primary key,
  federation_id uuid not null,
  person_id uuid not null references people.people (id),
  unit_id uuid not null,
  unit_path text collate "C" not null,
  unit_name text not null,
  to_unit_id uuid not null,
  to_unit_path text collate "C" not null,
  to_unit_name text not null,
  full_name text not null,
  birth_year smallint,
  title text,
  opinion text not null,
  effective_on date not null,
  decision_number text,
  state text not null check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
  proposed_at timestamptz not null,
  proposed_by text not null,
  decided_at timestamptz,
  decided_by text,
  answer text,
  version integer not null default 1,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  foreign key (to_unit_id, to_unit_path) references organisation.units (id, path) on update cascade,
  constraint transfers_go_elsewhere check (unit_id <> to_unit_id)
);
comment on table people.transfers is 'A unit gives a person to another with its opinion; the other accepts or declines. Both see this row, and until then nothing else of each other.';
create unique index transfers_one_waiting on people.transfers (person_id) where state = 'waiting';
create index transfers_by_person on people.transfers (person_id);
create index transfers_from on people.transfers (federation_id, unit_path);
create index transfers_to on people.transfers (federation_id, to_unit_path);
alter table people.transfers enable row level security;
create policy seen on people.transfers for select
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.within_walls(to_unit_path)));
create policy added on people.transfers for insert
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
create policy changed on people.transfers for update
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.within_walls(to_unit_path)))
  with check (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.within_walls(to_unit_path)));
grant select, insert, update on people.transfers to thidua_app;

create table people.likenesses (
  id uuid primary key,
  federation_id uuid not null,
  person_id uuid not null,
  person_path text collate "C" not null,
  other_id uuid not null,
  other_path text collate "C" not null,
  score smallint not null,
  verdict text not null check (verdict in ('same', 'possible')),
  state text not null default 'open' check (state in ('open', 'dismissed', 'merged')),
  found_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  foreign key (person_id, person_path) references people.people (id, unit_path) on update cascade,
  foreign key (other_id, other_path) references people.people (id, unit_path) on update cascade,
  constraint likenesses_one_per_pair unique (person_id, other_id),
  constraint likenesses_in_order check (person_id < other_id)
);
comment on table people.likenesses is 'Two rows that may be one person, found by the rules and decided by people; a dismissed pair is not asked again.';
create index likenesses_by_other on people.likenesses (other_id);
create index likenesses_open on people.likenesses (federation_id, score desc, id) where state = 'open';
alter table people.likenesses enable row level security;
create policy inside_the_walls on people.likenesses
  using (federation_id = platform.federation() and platform.within_walls(person_path) and platform.within_walls(other_path))
  with check (federation_id = platform.federation() and platform.within_walls(person_path) and platform.within_walls(other_path));
grant select, insert, update, delete on people.likenesses to thidua_app;

create table people.households (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  head_name text not null,
  name_key text not null,
  address text not null,
  people_count integer not null check (people_count between 1 and 50),
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint households_end_after_start check (valid_to is null or valid_to > valid_from)
);
comment on table people.households is 'Households of workers, where a federation awards them.';
create index households_by_place on people.households (federation_id, unit_path);
alter table people.households enable row level security;
create policy inside_the_walls on people.households
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on people.households to thidua_app;

create table people.settings (
  federation_id uuid primary key references organisation.federations (id),
  with_households boolean not null default false
);
comment on table people.settings is 'What a federation chose; without a row the defaults hold.';
alter table people.settings enable row level security;
create policy of_the_federation on people.settings
  using (federation_id = platform.federation()) with check (federation_id = platform.federation());
grant select, insert, update on people.settings to thidua_app;

-- A clerk of one unit cannot see units elsewhere, yet a person may go to one: the exact name, as the paper prints it, is enough to address it.
create function people.units_named(wanted text)
  returns table (unit_id uuid, unit_path text, unit_name text, superior_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.id, u.path, u.name, s.name
    from organisation.units u left join organisation.units s on s.id = u.parent_id
    where u.federation_id = platform.federation() and u.valid_to is null
      and lower(translate(regexp_replace(normalize(u.name, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')) = wanted
    limit 5
  $$;
revoke all on function people.units_named from public;
grant execute on function people.units_named to thidua_app;

-- An identity number belongs to one person of the federation, also when that person is out of sight.
create function people.identifier_taken(wanted text, except_of uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from people.people
      where federation_id = platform.federation() and identifier = wanted and merged_into is null
        and id is distinct from except_of)
  $$;
revoke all on function people.identifier_taken from public;
grant execute on function people.identifier_taken to thidua_app;

create function people.identifiers_taken(wanted text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select identifier from people.people
    where federation_id = platform.federation() and identifier = any (wanted) and merged_into is null
  $$;
revoke all on function people.identifiers_taken from public;
grant execute on function people.identifiers_taken to thidua_app;
