-- What happened to units: events with their decision, the units in them, and who took over from whom.
create table organisation.unit_events (
  id uuid primary key,
  federation_id uuid not null references organisation.federations (id),
  reorganisation_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('established', 'renamed', 'moved', 'changed', 'merged', 'split', 'dissolved')),
  effective_on date not null,
  decision_number text,
  decision_on date,
  decided_by text,
  note text,
  details jsonb not null default '{}',
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint unit_events_decided_or_explained
    check ((decision_number is not null and decision_on is not null) or note is not null)
);
comment on table organisation.unit_events is 'One act of one decision. Append-only.';
comment on column organisation.unit_events.reorganisation_id is 'Acts of one decision that were recorded together';
comment on column organisation.unit_events.details is 'The new name, or the new attributes';
comment on column organisation.unit_events.note is 'Also why there is no number';
create index unit_events_by_day on organisation.unit_events (federation_id, effective_on, id);

create table organisation.unit_event_units (
  id uuid primary key,
  federation_id uuid not null,
  event_id uuid not null references organisation.unit_events (id),
  unit_id uuid not null,
  unit_path text collate "C" not null,
  part text not null check (part in ('subject', 'predecessor', 'successor', 'from', 'to', 'carried')),
  unit_name text not null,
  position integer not null,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade
);
comment on table organisation.unit_event_units is 'The units of an event and what each was in it: the superior left is `from`, the one entered `to`, units taken along are `carried`.';
comment on column organisation.unit_event_units.unit_name is 'As it was called on the day, before the event';
create index unit_event_units_by_event on organisation.unit_event_units (event_id);
create index unit_event_units_by_unit on organisation.unit_event_units (unit_id);
create index unit_event_units_by_place on organisation.unit_event_units (federation_id, unit_path);
alter table organisation.unit_event_units enable row level security;
create policy seen on organisation.unit_event_units for select
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.is_above(unit_path)));
create policy added on organisation.unit_event_units for insert
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert on organisation.unit_event_units to thidua_app;

-- An event is seen by whoever sees the unit to which it happened, not by whoever merely stands above or beside it.
alter table organisation.unit_events enable row level security;
create policy seen on organisation.unit_events for select
  using (federation_id = platform.federation() and exists (
    select from organisation.unit_event_units u
    where u.event_id = unit_events.id and u.part in ('subject', 'predecessor', 'successor')));
create policy added on organisation.unit_events for insert with check (federation_id = platform.federation());
grant select, insert on organisation.unit_events to thidua_app;

create table organisation.successions (
  id uuid primary key,
  federation_id uuid not null,
  event_id uuid not null references organisation.unit_events (id),
  kind text not null check (kind in ('merged', 'split', 'dissolved')),
  effective_on date not null,
  predecessor_id uuid not null,
  predecessor_path text collate "C" not null,
  predecessor_name text not null,
  successor_id uuid not null,
  successor_path text collate "C" not null,
  successor_name text not null,
  is_main boolean not null,
  foreign key (predecessor_id, predecessor_path) references organisation.units (id, path) on update cascade,
  foreign key (successor_id, successor_path) references organisation.units (id, path) on update cascade
);
comment on table organisation.successions is 'Who took over from whom. The main successor keeps the records: the place of an ended unit lies below it.';
create index successions_by_predecessor on organisation.successions (predecessor_id);
create index successions_by_successor on organisation.successions (successor_id);
alter table organisation.successions enable row level security;
create policy seen on organisation.successions for select
  using (federation_id = platform.federation()
    and (platform.within_walls(predecessor_path) or platform.within_walls(successor_path)));
create policy added on organisation.successions for insert
  with check (federation_id = platform.federation()
    and platform.within_walls(predecessor_path) and platform.within_walls(successor_path));
grant select, insert on organisation.successions to thidua_app;
