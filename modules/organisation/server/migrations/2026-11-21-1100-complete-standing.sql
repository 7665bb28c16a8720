-- Bodies with decision and terms, blocks by decision with rotation, outside groups by year, figures that keep what was,
-- the collective profile of a unit, sets that the federation makes itself.

alter table organisation.bodies
  add column decision_number text,
  add column decision_on date,
  add column decided_by text,
  add column version integer not null default 1;
comment on column organisation.bodies.decision_number is 'Of the founding decision; its date and who decided stand beside it';

create table organisation.body_terms (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  body_id uuid not null references organisation.bodies (id),
  valid_from date not null,
  valid_to date,
  decision_number text,
  decision_on date,
  decided_by text,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint body_terms_one_per_start unique (body_id, valid_from),
  constraint body_terms_end_after_start check (valid_to is null or valid_to > valid_from)
);
comment on table organisation.body_terms is 'Terms of office of a body (nhiệm kỳ), one after the other, each by its decision.';
create index body_terms_by_place on organisation.body_terms (federation_id, unit_path);
alter table organisation.body_terms enable row level security;
create policy seen on organisation.body_terms for select
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.is_above(unit_path)));
create policy added on organisation.body_terms for insert
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
create policy changed on organisation.body_terms for update
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on organisation.body_terms to thidua_app;

alter table organisation.blocks
  add column kind text not null default 'block' check (kind in ('block', 'cluster')),
  add column decision_number text,
  add column decision_on date,
  add column decided_by text,
  add column charter text,
  add column version integer not null default 1;
comment on column organisation.blocks.kind is 'A block (khối) groups like units, a cluster (cụm) a region; both work alike';
comment on column organisation.blocks.charter is 'How the block works: the text its members adopted';

create table organisation.former_names (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  body_id uuid references organisation.bodies (id),
  block_id uuid references organisation.blocks (id),
  name text not null,
  valid_from date not null,
  valid_to date not null,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint former_names_of_one_thing check ((body_id is null) <> (block_id is null)),
  constraint former_names_end_after_start check (valid_to > valid_from)
);
comment on table organisation.former_names is 'What a body or a block was called before its present name.';
create index former_names_by_body on organisation.former_names (body_id);
create index former_names_by_block on organisation.former_names (block_id);
create index former_names_by_place on organisation.former_names (federation_id, unit_path);
alter table organisation.former_names enable row level security;
create policy seen on organisation.former_names for select
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.is_above(unit_path)));
create policy added on organisation.former_names for insert
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert on organisation.former_names to thidua_app;

alter table organisation.block_members add column ground text;
comment on column organisation.block_members.ground is 'Paper that gave the seat or the role: decision, minutes of the meeting that chose the chair';
-- The application looks at every day of the periods; these two hold the open ends even against a bug.
create unique index block_members_one_open_seat on organisation.block_members (unit_id) where valid_to is null;
create unique index block_members_one_open_chair on organisation.block_members (block_id)
  where valid_to is null and role = 'chair';
grant delete on organisation.block_members to thidua_app;

create table organisation.block_settings (
  federation_id uuid not null,
  unit_id uuid primary key,
  unit_path text collate "C" not null,
  expected_types text[],
  version integer not null default 1,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade
);
comment on table organisation.block_settings is 'What a unit that forms blocks expects of the units directly below it.';
comment on column organisation.block_settings.expected_types is 'Kinds of direct units that should sit in a block; null: all of them';
create index block_settings_by_place on organisation.block_settings (federation_id, unit_path);
alter table organisation.block_settings enable row level security;
create policy inside_the_walls on organisation.block_settings
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on organisation.block_settings to thidua_app;

alter table organisation.membership_figures
  alter column women drop not null,
  add column ethnic_minorities integer,
  add column direct_workers integer,
  add column recorded_by text,
  add column recorded_at timestamptz,
  add constraint membership_figures_parts_among_members check (
    (ethnic_minorities is null or ethnic_minorities between 0 and members)
    and (direct_workers is null or direct_workers between 0 and members));
comment on column organisation.membership_figures.women is 'Null: not known, which is never the same as none; so for the two below';

create table organisation.membership_figures_replaced (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  as_of date not null,
  members integer not null,
  women integer,
  ethnic_minorities integer,
  direct_workers integer,
  recorded_by text,
  recorded_at timestamptz,
  replaced_by text not null,
  replaced_at timestamptz not null,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade
);
comment on table organisation.membership_figures_replaced is 'Figures as they stood before a correction, and who corrected them.';
create index membership_figures_replaced_by_unit on organisation.membership_figures_replaced (unit_id, as_of);
create index membership_figures_replaced_by_place on organisation.membership_figures_replaced (federation_id, unit_path);
alter table organisation.membership_figures_replaced enable row level security;
create policy inside_the_walls on organisation.membership_figures_replaced
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert on organisation.membership_figures_replaced to thidua_app;

create table organisation.unit_profiles (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  part text not null check (part in ('setup', 'structure', 'duties')),
  text text not null,
  valid_from date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint unit_profiles_one_per_part_and_day unique (unit_id, part, valid_from)
);
comment on table organisation.unit_profiles is 'The collective profile of a unit, part by part; a text holds until the next of its part.';
create index unit_profiles_by_place on organisation.unit_profiles (federation_id, unit_path);
alter table organisation.unit_profiles enable row level security;
create policy inside_the_walls on organisation.unit_profiles
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on organisation.unit_profiles to thidua_app;

create table organisation.past_awards (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  year integer not null check (year between 1900 and 2199),
  title text not null,
  decision_number text,
  decision_on date,
  decided_by text,
  version integer not null default 1,
  withdrawn_at timestamptz,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade
);
comment on table organisation.past_awards is 'Titles and awards a unit holds from the time before this system, as its papers say.';
comment on column organisation.past_awards.withdrawn_at is 'Written by mistake; kept, no longer shown';
create index past_awards_by_unit on organisation.past_awards (unit_id, year);
create index past_awards_by_place on organisation.past_awards (federation_id, unit_path);
alter table organisation.past_awards enable row level security;
create policy inside_the_walls on organisation.past_awards
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on organisation.past_awards to thidua_app;

alter table organisation.unit_sets
  add column is_own boolean not null default false,
  add column retired_on date,
  add column version integer not null default 1;
comment on column organisation.unit_sets.is_own is 'Made by the federation, not one it started with';
comment on column organisation.unit_sets.retired_on is 'No longer offered to new papers from this day';

alter table organisation.outside_bodies add column version integer not null default 1;

create table organisation.outside_groups (
  body_id uuid primary key references organisation.outside_bodies (id),
  federation_id uuid not null references organisation.federations (id),
  kind text not null check (kind in ('block', 'cluster')),
  organiser_id uuid references organisation.outside_bodies (id),
  version integer not null default 1
);
comment on table organisation.outside_groups is 'Outside blocks and clusters that the federation itself belongs to.';
comment on column organisation.outside_groups.organiser_id is 'The outside body that formed the group';
create index outside_groups_by_federation on organisation.outside_groups (federation_id);
alter table organisation.outside_groups enable row level security;
create policy of_the_federation on organisation.outside_groups
  using (federation_id = platform.federation()) with check (federation_id = platform.federation());
grant select, insert, update on organisation.outside_groups to thidua_app;

create table organisation.outside_group_years (
  federation_id uuid not null references organisation.federations (id),
  body_id uuid not null references organisation.outside_groups (body_id),
  year integer not null check (year between 1900 and 2199),
  chair text,
  deputy text,
  own_role text not null check (own_role in ('chair', 'deputy', 'member')),
  members text[] not null default '{}',
  version integer not null default 1,
  primary key (body_id, year)
);
comment on table organisation.outside_group_years is 'Who sat in an outside group in a year, who chaired it, and what the federation was in it.';
create index outside_group_years_by_federation on organisation.outside_group_years (federation_id);
alter table organisation.outside_group_years enable row level security;
create policy of_the_federation on organisation.outside_group_years
  using (federation_id = platform.federation()) with check (federation_id = platform.federation());
grant select, insert, update on organisation.outside_group_years to thidua_app;

-- Federations that exist already start with the two groups every one of them was founded with.
insert into organisation.outside_groups (body_id, federation_id, kind, organiser_id)
select o.id, o.federation_id, case when o.name like 'Cụm%' then 'cluster' else 'block' end, null
from organisation.outside_bodies o
where o.name in ('Cụm thi đua 7 tỉnh biên giới phía Bắc', 'Khối thi đua MTTQ và các đoàn thể tỉnh');
