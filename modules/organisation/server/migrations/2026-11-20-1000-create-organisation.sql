-- Units with their dated names and places, bodies, people with posts, figures, blocks, sets of units, outside bodies.
-- Every period is half open: valid_from is the first day, valid_to the first day no longer valid.
create schema organisation;
grant usage on schema organisation to thidua_app;

create table organisation.federations (
  id uuid primary key,
  name text not null,
  short_name text not null,
  province text not null,
  is_sample boolean not null default false,
  clock_offset_ms bigint not null default 0
);
comment on table organisation.federations is 'The provincial federations that work in this installation: the tenants.';
comment on column organisation.federations.is_sample is 'Made-up data: says so on every screen, and its clock may be set';
comment on column organisation.federations.clock_offset_ms is 'Added to the real time; only ever other than 0 for a sample';
alter table organisation.federations enable row level security;
-- The sign-in page names the federation before anybody is known; a name is no secret.
create policy seen on organisation.federations for select
  using (platform.federation() is null or id = platform.federation());
create policy added on organisation.federations for insert with check (id = platform.federation());
create policy changed on organisation.federations for update
  using (id = platform.federation()) with check (id = platform.federation());
grant select, insert, update on organisation.federations to thidua_app;

create table organisation.unit_types (
  federation_id uuid not null references organisation.federations (id),
  code text not null,
  name text not null,
  short_name text not null,
  rank integer not null,
  primary key (federation_id, code)
);
comment on table organisation.unit_types is 'Kinds of units are data: the law changes them.';
comment on column organisation.unit_types.rank is 'A unit stands only below a unit of smaller rank';
alter table organisation.unit_types enable row level security;
create policy of_the_federation on organisation.unit_types
  using (federation_id = platform.federation()) with check (federation_id = platform.federation());
grant select, insert, update on organisation.unit_types to thidua_app;

create table organisation.units (
  id uuid primary key,
  federation_id uuid not null references organisation.federations (id),
  path text collate "C" not null,
  parent_id uuid references organisation.units (id),
  type_code text not null,
  name text not null,
  short_name text not null,
  search_key text not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  foreign key (federation_id, type_code) references organisation.unit_types (federation_id, code),
  constraint units_one_per_path unique (path),
  constraint units_id_and_path unique (id, path),
  constraint units_path_is_a_path check (path ~ '^(/[a-z0-9]+)+/$'),
  constraint units_end_after_start check (valid_to is null or valid_to > valid_from)
);
comment on table organisation.units is 'The present state of each unit. What held on an earlier day stands in unit_versions.';
comment on column organisation.units.search_key is 'Folded words of all names the unit ever had';
create index units_by_parent on organisation.units (parent_id);
create index units_by_place on organisation.units (federation_id, path);
alter table organisation.units enable row level security;
create policy seen on organisation.units for select
  using (federation_id = platform.federation() and (platform.within_walls(path) or platform.is_above(path)));
create policy added on organisation.units for insert
  with check (federation_id = platform.federation() and platform.within_walls(path));
create policy changed on organisation.units for update
  using (federation_id = platform.federation() and platform.within_walls(path))
  with check (federation_id = platform.federation() and platform.within_walls(path));
grant select, insert, update on organisation.units to thidua_app;

create table organisation.unit_versions (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  short_name text not null,
  type_code text not null,
  parent_id uuid,
  path text collate "C" not null,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint unit_versions_one_per_start unique (unit_id, valid_from),
  constraint unit_versions_end_after_start check (valid_to is null or valid_to > valid_from)
);
comment on table organisation.unit_versions is 'Name, kind and place of a unit, by day. The periods of one unit follow each other without gap or overlap.';
comment on column organisation.unit_versions.unit_path is 'The present place: it decides who sees the row';
comment on column organisation.unit_versions.path is 'The place in that period';
create unique index unit_versions_one_open on organisation.unit_versions (unit_id) where valid_to is null;
create index unit_versions_by_place on organisation.unit_versions (federation_id, unit_path);
alter table organisation.unit_versions enable row level security;
create policy seen on organisation.unit_versions for select
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.is_above(unit_path)));
create policy added on organisation.unit_versions for insert
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
create policy changed on organisation.unit_versions for update
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on organisation.unit_versions to thidua_app;

create table organisation.bodies (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null check (kind in ('department', 'office', 'council', 'committee', 'board')),
  name text not null,
  aliases text[] not null default '{}',
  valid_from date not null,
  valid_to date,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint bodies_end_after_start check (valid_to is null or valid_to > valid_from)
);
comment on table organisation.bodies is 'Departments, offices, councils and committees inside one unit.';
create index bodies_by_unit on organisation.bodies (unit_id);
create index bodies_by_place on organisation.bodies (federation_id, unit_path);
alter table organisation.bodies enable row level security;
create policy seen on organisation.bodies for select
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.is_above(unit_path)));
create policy added on organisation.bodies for insert
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
create policy changed on organisation.bodies for update
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on organisation.bodies to thidua_app;

create table organisation.people (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  full_name text not null,
  name_key text not null,
  search_key text not null,
  sex text check (sex in ('male', 'female')),
  birth_on date,
  version integer not null default 1,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade
);
comment on column organisation.people.name_key is 'Given name, middle, family name: the order of Vietnamese lists';
create index people_by_unit on organisation.people (unit_id);
create index people_by_place on organisation.people (federation_id, unit_path);
alter table organisation.people enable row level security;
create policy inside_the_walls on organisation.people
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on organisation.people to thidua_app;

create table organisation.posts (
  id uuid primary key,
  federation_id uuid not null,
  person_id uuid not null references organisation.people (id),
  unit_id uuid not null,
  unit_path text collate "C" not null,
  body_id uuid references organisation.bodies (id),
  title text not null,
  valid_from date not null,
  valid_to date,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint posts_end_after_start check (valid_to is null or valid_to > valid_from)
);
comment on table organisation.posts is 'What a person is in a unit or one of its bodies, from day to day.';
create index posts_by_person on organisation.posts (person_id);
create index posts_by_unit on organisation.posts (unit_id);
create index posts_by_place on organisation.posts (federation_id, unit_path);
alter table organisation.posts enable row level security;
create policy inside_the_walls on organisation.posts
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on organisation.posts to thidua_app;

create table organisation.membership_figures (
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  as_of date not null,
  members integer not null,
  women integer not null,
  primary key (unit_id, as_of),
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint membership_figures_women_among_members check (members >= 0 and women between 0 and members)
);
comment on table organisation.membership_figures is 'Members counted on a day, of the unit itself; superiors are sums over the units below.';
create index membership_figures_by_place on organisation.membership_figures (federation_id, unit_path);
alter table organisation.membership_figures enable row level security;
create policy inside_the_walls on organisation.membership_figures
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on organisation.membership_figures to thidua_app;

create table organisation.blocks (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  name text not null,
  aliases text[] not null default '{}',
  valid_from date not null,
  valid_to date,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint blocks_end_after_start check (valid_to is null or valid_to > valid_from)
);
comment on table organisation.blocks is 'Emulation blocks: groups of like units, formed by a superior unit (unit_id).';
create index blocks_by_place on organisation.blocks (federation_id, unit_path);
alter table organisation.blocks enable row level security;
create policy seen on organisation.blocks for select
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.is_above(unit_path)));
create policy added on organisation.blocks for insert
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
create policy changed on organisation.blocks for update
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on organisation.blocks to thidua_app;

create table organisation.block_members (
  id uuid primary key,
  federation_id uuid not null,
  block_id uuid not null references organisation.blocks (id),
  unit_id uuid not null,
  unit_path text collate "C" not null,
  role text not null check (role in ('chair', 'deputy', 'member')),
  valid_from date not null,
  valid_to date,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint block_members_end_after_start check (valid_to is null or valid_to > valid_from)
);
comment on column organisation.block_members.role is 'The chair is the standing unit of the block (trưởng khối) in that period';
create index block_members_by_block on organisation.block_members (block_id);
create index block_members_by_unit on organisation.block_members (unit_id);
create index block_members_by_place on organisation.block_members (federation_id, unit_path);
alter table organisation.block_members enable row level security;
create policy inside_the_walls on organisation.block_members
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on organisation.block_members to thidua_app;

create table organisation.unit_sets (
  id uuid primary key,
  federation_id uuid not null references organisation.federations (id),
  code text not null,
  name text not null,
  aliases text[] not null default '{}',
  rule jsonb not null,
  position integer not null,
  constraint unit_sets_one_per_code unique (federation_id, code)
);
comment on table organisation.unit_sets is 'Named groups of units as plans print them; who belongs is found by the rule, on a day.';
alter table organisation.unit_sets enable row level security;
create policy of_the_federation on organisation.unit_sets
  using (federation_id = platform.federation()) with check (federation_id = platform.federation());
grant select, insert, update on organisation.unit_sets to thidua_app;

create table organisation.outside_bodies (
  id uuid primary key,
  federation_id uuid not null references organisation.federations (id),
  name text not null,
  aliases text[] not null default '{}'
);
comment on table organisation.outside_bodies is 'Bodies outside the federation that it reports to or joins.';
create index outside_bodies_by_federation on organisation.outside_bodies (federation_id);
alter table organisation.outside_bodies enable row level security;
create policy of_the_federation on organisation.outside_bodies
  using (federation_id = platform.federation()) with check (federation_id = platform.federation());
grant select, insert, update on organisation.outside_bodies to thidua_app;
