-- Seasons, plans with tasks and duties, the obligations that units get from them, and amendments.
create schema plan;
grant usage on schema plan to thidua_app;

create table plan.seasons (
  id uuid primary key,
  federation_id uuid not null references organisation.federations (id),
  kind text not null check (kind in ('calendar', 'school')),
  year integer not null,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  constraint seasons_one_per_kind_and_year unique (federation_id, kind, year),
  constraint seasons_end_after_start check (ends_on > starts_on)
);
comment on table plan.seasons is 'Năm thi đua: a calendar year, or a school year for the education sector.';
comment on column plan.seasons.year is 'The calendar year; of a school year the one in which it begins';
alter table plan.seasons enable row level security;
create policy of_the_federation on plan.seasons
  using (federation_id = platform.federation()) with check (federation_id = platform.federation());
grant select, insert on plan.seasons to thidua_app;

create table plan.plans (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  unit_name text not null,
  season_id uuid not null references plan.seasons (id),
  kind text not null check (kind in ('annual', 'topical', 'guidance')),
  state text not null default 'draft' check (state in ('draft', 'issued', 'amended', 'closed')),
  number text,
  issued_on date,
  issued_year integer,
  title text not null,
  issuer_name text,
  place text,
  signer jsonb,
  superior_plan_id uuid references plan.plans (id),
  superior_citation text,
  import_id uuid,
  closed_reason text,
  version integer not null default 1,
  updated_at timestamptz not null,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint plans_numbered_when_issued check (state = 'draft' or (number is not null and issued_on is not null))
);
comment on table plan.plans is 'A plan, or another document that obliges (guidance). A draft is seen in its own unit only.';
comment on column plan.plans.unit_name is 'Name of the unit when the plan was drafted';
comment on column plan.plans.issued_year is 'Year of issued_on: numbers start again every year';
comment on column plan.plans.import_id is 'The imported document it was read from';
comment on column plan.plans.superior_citation is 'Names a superior plan that is not kept here';
create unique index plans_one_annual_per_unit_and_season on plan.plans (unit_id, season_id) where kind = 'annual';
create unique index plans_one_per_number on plan.plans (unit_id, issued_year, number) where state <> 'draft';
create unique index plans_one_per_import on plan.plans (import_id) where import_id is not null;
create index plans_by_season on plan.plans (federation_id, season_id, unit_path);
alter table plan.plans enable row level security;
create policy seen on plan.plans for select
  using (federation_id = platform.federation()
    and (platform.is_own(unit_path)
      or (state <> 'draft' and (platform.within_walls(unit_path) or platform.is_above(unit_path)))));
create policy drafted on plan.plans for insert
  with check (federation_id = platform.federation() and platform.is_own(unit_path));
create policy changed on plan.plans for update
  using (federation_id = platform.federation() and platform.is_own(unit_path))
  with check (federation_id = platform.federation() and platform.is_own(unit_path));
create policy discarded on plan.plans for delete
  using (federation_id = platform.federation() and platform.is_own(unit_path) and state = 'draft');
grant select, insert, update, delete on plan.plans to thidua_app;

create table plan.tasks (
  id uuid primary key,
  federation_id uuid not null,
  plan_id uuid not null references plan.plans (id) on delete cascade,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  is_published boolean not null default false,
  is_removed boolean not null default false,
  position integer not null,
  number text,
  section text,
  text text not null,
  period text,
  note text,
  span jsonb,
  parties jsonb not null,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade
);
comment on table plan.tasks is 'One line of a plan: what is to be done, in which period, by whom.';
comment on column plan.tasks.number is 'As printed: a gap of the original is kept';
comment on column plan.tasks.is_removed is 'Taken out by an amendment; its obligations keep pointing here';
comment on column plan.tasks.parties is 'Lead and co-workers: printed words and what they were understood as';
create index tasks_by_plan on plan.tasks (plan_id, position);
alter table plan.tasks enable row level security;
create policy seen on plan.tasks for select
  using (federation_id = platform.federation()
    and (platform.is_own(unit_path)
      or (is_published and (platform.within_walls(unit_path) or platform.is_above(unit_path)))));
create policy written on plan.tasks for insert
  with check (federation_id = platform.federation() and platform.is_own(unit_path));
create policy changed on plan.tasks for update
  using (federation_id = platform.federation() and platform.is_own(unit_path))
  with check (federation_id = platform.federation() and platform.is_own(unit_path));
create policy removed on plan.tasks for delete
  using (federation_id = platform.federation() and platform.is_own(unit_path) and not is_published);
grant select, insert, update, delete on plan.tasks to thidua_app;

create table plan.duties (
  id uuid primary key,
  federation_id uuid not null,
  plan_id uuid not null references plan.plans (id) on delete cascade,
  task_id uuid not null references plan.tasks (id) on delete cascade,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  is_published boolean not null default false,
  is_removed boolean not null default false,
  position integer not null,
  kind text not null check (kind in ('launch', 'registration', 'pact', 'half_year_report', 'year_report', 'score_card',
    'award_dossier', 'delegate_list', 'free_task', 'upward')),
  title text not null,
  due_op text not null check (due_op in ('by', 'before', 'on', 'within', 'between', 'from', 'none')),
  due_date text,
  due_date_end text,
  due_printed text,
  due_on date,
  opens_on date,
  consequence text not null check (consequence in ('none', 'late-mark', 'closed', 'not-considered')),
  legal_ground text,
  addressees jsonb not null,
  via text,
  targets jsonb,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade
);
comment on table plan.duties is 'What a task asks of its parties: the pattern from which each unit''s obligation is made on issue.';
comment on column plan.duties.due_date is 'Day, month, quarter or year as printed';
comment on column plan.duties.due_on is 'The last valid day: "trước ngày D" gives the day before D';
comment on column plan.duties.targets is 'Whom it binds; null means all parties of the task';
create index duties_by_plan on plan.duties (plan_id, position);
create index duties_by_task on plan.duties (task_id);
alter table plan.duties enable row level security;
create policy seen on plan.duties for select
  using (federation_id = platform.federation()
    and (platform.is_own(unit_path)
      or (is_published and (platform.within_walls(unit_path) or platform.is_above(unit_path)))));
create policy written on plan.duties for insert
  with check (federation_id = platform.federation() and platform.is_own(unit_path));
create policy changed on plan.duties for update
  using (federation_id = platform.federation() and platform.is_own(unit_path))
  with check (federation_id = platform.federation() and platform.is_own(unit_path));
create policy removed on plan.duties for delete
  using (federation_id = platform.federation() and platform.is_own(unit_path) and not is_published);
grant select, insert, update, delete on plan.duties to thidua_app;

create table plan.obligations (
  id uuid primary key,
  federation_id uuid not null,
  season_id uuid not null references plan.seasons (id),
  plan_id uuid not null references plan.plans (id),
  duty_id uuid not null references plan.duties (id),
  issuer_id uuid not null references organisation.units (id),
  unit_id uuid not null,
  unit_path text collate "C" not null,
  unit_name text not null,
  unit_key text collate "C" not null,
  block_id uuid references organisation.blocks (id),
  block_name text,
  body_id uuid references organisation.bodies (id),
  body_name text,
  kind text not null,
  due_on date,
  consequence text not null check (consequence in ('none', 'late-mark', 'closed', 'not-considered')),
  state text not null default 'open' check (state in ('open', 'reported', 'waived', 'withdrawn', 'missed')),
  on_time boolean,
  reported_at timestamptz,
  reported_by text,
  note text,
  version integer not null default 1,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint obligations_reported_with_time check ((state = 'reported') = (reported_at is not null and on_time is not null))
);
comment on table plan.obligations is 'One duty of one unit. Never deleted: an amendment withdraws, a closed plan leaves "missed".';
comment on column plan.obligations.issuer_id is 'The unit whose plan says so';
comment on column plan.obligations.unit_name is 'Name of the unit on the day of issue';
comment on column plan.obligations.unit_key is 'Order of the board: level in the tree, then name without marks';
comment on column plan.obligations.block_id is 'The unit does it as the standing unit of this block';
comment on column plan.obligations.body_id is 'The department or council of the unit that does it';
comment on column plan.obligations.on_time is 'Decided once, when the report was received';
create unique index obligations_one_per_duty_and_debtor on plan.obligations (duty_id, unit_id,
  coalesce(block_id, '00000000-0000-0000-0000-000000000000'), coalesce(body_id, '00000000-0000-0000-0000-000000000000'));
create index obligations_by_issuer on plan.obligations (federation_id, issuer_id, season_id, unit_key, unit_id)
  include (unit_path, duty_id, plan_id, kind, state, due_on, on_time);
create index obligations_by_unit on plan.obligations (unit_id, due_on, id)
  include (federation_id, unit_path, season_id, duty_id, plan_id, kind, state, on_time);
create index obligations_by_plan on plan.obligations (plan_id, duty_id) include (federation_id, unit_path, state, due_on, on_time);
create index obligations_still_open on plan.obligations (federation_id, due_on) where state = 'open';
alter table plan.obligations enable row level security;
create policy inside_the_walls on plan.obligations
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert, update on plan.obligations to thidua_app;

create table plan.tallies (
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  plan_id uuid not null references plan.plans (id),
  duty_id uuid not null references plan.duties (id),
  is_issuer boolean not null,
  state text not null,
  on_time boolean not null,
  due_on date not null,
  obligations integer not null,
  primary key (duty_id, is_issuer, state, on_time, due_on),
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade
);
comment on table plan.tallies is 'How many obligations of a duty stand how, for its issuer: kept by the writing transaction itself, never by a job.';
comment on column plan.tallies.unit_id is 'The issuer';
comment on column plan.tallies.is_issuer is 'What the issuer owes itself is counted apart';
comment on column plan.tallies.due_on is '9999-12-31 where no day is named';
create index tallies_by_issuer on plan.tallies (unit_id, duty_id);
alter table plan.tallies enable row level security;
create policy of_the_issuer on plan.tallies for select
  using (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select on plan.tallies to thidua_app;

-- A unit that reports changes its issuer's tally, which it may not see: hence with the rights of the owner.
create function plan.tally_added() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into plan.tallies as kept
    (federation_id, unit_id, unit_path, plan_id, duty_id, is_issuer, state, on_time, due_on, obligations)
  select o.federation_id, p.unit_id, p.unit_path, o.plan_id, o.duty_id, o.unit_id = o.issuer_id, o.state,
    coalesce(o.on_time, false), coalesce(o.due_on, '9999-12-31'), count(*)
  from added o join plan.plans p on p.id = o.plan_id
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by 5, 6, 7, 8, 9
  on conflict (duty_id, is_issuer, state, on_time, due_on)
    do update set obligations = kept.obligations + excluded.obligations;
  return null;
end $$;

create function plan.tally_changed() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into plan.tallies as kept
    (federation_id, unit_id, unit_path, plan_id, duty_id, is_issuer, state, on_time, due_on, obligations)
  select o.federation_id, p.unit_id, p.unit_path, o.plan_id, o.duty_id, o.unit_id = o.issuer_id, o.state,
    coalesce(o.on_time, false), coalesce(o.due_on, '9999-12-31'), sum(o.change)
  from (select *, 1 as change from added union all select *, -1 from gone) o join plan.plans p on p.id = o.plan_id
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(o.change) <> 0 order by 5, 6, 7, 8, 9
  on conflict (duty_id, is_issuer, state, on_time, due_on)
    do update set obligations = kept.obligations + excluded.obligations;
  return null;
end $$;

create trigger obligations_tally_added after insert on plan.obligations
  referencing new table as added for each statement execute function plan.tally_added();
create trigger obligations_tally_changed after update on plan.obligations
  referencing old table as gone new table as added for each statement execute function plan.tally_changed();

create table plan.amendments (
  id uuid primary key,
  federation_id uuid not null,
  plan_id uuid not null references plan.plans (id),
  unit_id uuid not null,
  unit_path text collate "C" not null,
  ordinal integer not null,
  amended_on date not null,
  at timestamptz not null,
  by_name text not null,
  reason text not null,
  document text,
  changes jsonb not null,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint amendments_numbered_per_plan unique (plan_id, ordinal)
);
comment on table plan.amendments is 'What an amendment of an issued plan changed: the text before and after, who, when and why. Append-only.';
comment on column plan.amendments.changes is 'Per task: before, after, and what it did to obligations';
alter table plan.amendments enable row level security;
create policy seen on plan.amendments for select
  using (federation_id = platform.federation() and (platform.within_walls(unit_path) or platform.is_above(unit_path)));
create policy written on plan.amendments for insert
  with check (federation_id = platform.federation() and platform.is_own(unit_path));
grant select, insert on plan.amendments to thidua_app;
