-- Notices to units, and who has read them. The desk itself has no tables: later slices lay things on it. Needs organisation.units.
create schema inbox;
grant usage on schema inbox to thidua_app;

create table inbox.notices (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  title text not null,
  body text not null,
  href text,
  at timestamptz not null,
  dedup_key text not null,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint notices_once_per_unit_and_key unique (unit_id, dedup_key)
);
comment on table inbox.notices is 'What a unit is told. Everybody with a post in the unit sees it; nobody else does, not even its superior.';
comment on column inbox.notices.href is 'Page of the product where the thing itself is; it asks for its own rights';
comment on column inbox.notices.dedup_key is 'Says what is told and on which occasion, so that a repeated job tells it once';
create index notices_newest_first on inbox.notices (federation_id, unit_path, at desc, id desc);
alter table inbox.notices enable row level security;
create policy seen_by_own_unit on inbox.notices for select
  using (federation_id = platform.federation() and platform.is_own(unit_path));
-- A superior tells the units below, a unit tells its superior, a job tells anybody: only the federation is fixed.
create policy told_within_federation on inbox.notices for insert with check (federation_id = platform.federation());
grant select, insert on inbox.notices to thidua_app;

create table inbox.notice_reads (
  notice_id uuid not null references inbox.notices (id) on delete cascade,
  user_id text not null,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  read_at timestamptz not null,
  primary key (notice_id, user_id),
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade
);
comment on table inbox.notice_reads is 'Read or not is each person''s own matter: what one has read stays unread for a colleague.';
create index notice_reads_by_place on inbox.notice_reads (unit_id, unit_path);
alter table inbox.notice_reads enable row level security;
create policy own_unit_only on inbox.notice_reads
  using (federation_id = platform.federation() and platform.is_own(unit_path))
  with check (federation_id = platform.federation() and platform.is_own(unit_path));
grant select, insert on inbox.notice_reads to thidua_app;
