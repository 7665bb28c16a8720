-- Lists that come in from workbooks: a run is one file being checked, decided about and written.
create schema workbook;
grant usage on schema workbook to thidua_app;

create table workbook.runs (
  id uuid primary key,
  federation_id uuid not null references organisation.federations (id),
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  sender_id text not null references access.users (id),
  sender_name text not null,
  writer_id text references access.users (id),
  writer_name text,
  state text not null check (state in ('checking', 'checked', 'writing', 'written', 'failed', 'cancelled')),
  attempt integer not null default 0,
  file_key text,
  file_name text not null,
  file_bytes bigint not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  found jsonb,
  content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'),
  is_again boolean not null default false,
  good integer not null default 0,
  doubtful integer not null default 0,
  refused integer not null default 0,
  left_out integer not null default 0,
  undecided integer not null default 0,
  dropped integer not null default 0,
  notice text,
  problem text,
  outcome text,
  details jsonb,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by text not null,
  checked_at timestamptz,
  ended_at timestamptz,
  constraint runs_have_a_place unique (id, unit_path),
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade
);
comment on table workbook.runs is 'One workbook brought in for one unit: checked row by row, decided about, then written as a whole or not at all.';
comment on column workbook.runs.kind is 'slice.list of the import kind, whose verb opens the run';
comment on column workbook.runs.sender_id is 'The check uses the rights of this person';
comment on column workbook.runs.writer_id is 'Writing uses the rights of this person: whoever pressed the button';
comment on column workbook.runs.attempt is 'Counted up whenever a process takes the run up; an older attempt can save nothing more';
comment on column workbook.runs.file_key is 'Null once the file has been forgotten';
comment on column workbook.runs.found is 'Sheet, headings, remarks and columns as they were at the check';
comment on column workbook.runs.content_sha256 is 'Of the rows as read: the same list saved twice is still the same list';
comment on column workbook.runs.is_again is 'Somebody said that the list shall be written although the same one was written before';
comment on column workbook.runs.undecided is 'Doubtful rows about which nobody has decided';
comment on column workbook.runs.dropped is 'Doubtful rows that somebody decided to leave out';
comment on column workbook.runs.left_out is 'Lines of the sheet that are no rows: totals, section titles, the example';
comment on column workbook.runs.notice is 'Why it was checked again, as a code';
comment on column workbook.runs.problem is 'Vietnamese sentences: why it failed';
create index runs_newest_first on workbook.runs (federation_id, created_at desc, id desc);
create index runs_by_file on workbook.runs (unit_id, kind, file_sha256);
create index runs_by_sender on workbook.runs (sender_id) where state in ('checking', 'checked', 'writing');
create unique index runs_written_once on workbook.runs (unit_id, kind, content_sha256)
  where state = 'written' and not is_again;

create table workbook.progress (
  run_id uuid primary key,
  federation_id uuid not null,
  unit_path text collate "C" not null,
  done integer not null default 0,
  total integer,
  is_cancel_asked boolean not null default false,
  foreign key (run_id, unit_path) references workbook.runs (id, unit_path) on update cascade on delete cascade
);
comment on table workbook.progress is 'Apart from its run, so that it can be told while one transaction writes everything.';

create table workbook.pages (
  run_id uuid not null,
  ordinal integer not null,
  federation_id uuid not null,
  unit_path text collate "C" not null,
  attempt integer not null,
  rows text not null,
  primary key (run_id, ordinal),
  foreign key (run_id, unit_path) references workbook.runs (id, unit_path) on update cascade on delete cascade
);
comment on table workbook.pages is 'The rows as read, some thousands in each: [line, value, value …] in the order of the columns.';
-- Compressing every page costs more than it saves: pages live for some weeks at most.
alter table workbook.pages alter column rows set storage external;

create table workbook.noted_lines (
  run_id uuid not null,
  line integer not null,
  federation_id uuid not null,
  unit_path text collate "C" not null,
  attempt integer not null,
  standing text not null check (standing in ('doubtful', 'refused', 'left-out')),
  reason text not null,
  cells jsonb not null,
  faults jsonb not null,
  options jsonb not null,
  verdict text not null,
  decision text,
  primary key (run_id, line),
  foreign key (run_id, unit_path) references workbook.runs (id, unit_path) on update cascade on delete cascade
);
comment on table workbook.noted_lines is 'Lines about which there is something to say; good rows are in the pages only.';
comment on column workbook.noted_lines.reason is 'The first fault without the values of the row: lines of one reason are decided together';
comment on column workbook.noted_lines.verdict is 'Print of what the judge said: a decision holds only for the verdict it was made about';
comment on column workbook.noted_lines.decision is 'accept, leave-out, or the code of an option';
create index noted_lines_by_standing on workbook.noted_lines (run_id, standing, line);

alter table workbook.runs enable row level security;
create policy inside_the_walls on workbook.runs
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
alter table workbook.progress enable row level security;
create policy inside_the_walls on workbook.progress
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
alter table workbook.pages enable row level security;
create policy inside_the_walls on workbook.pages
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
alter table workbook.noted_lines enable row level security;
create policy inside_the_walls on workbook.noted_lines
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));

grant select, insert on workbook.runs to thidua_app;
grant update (state, attempt, writer_id, writer_name, file_key, found, content_sha256, is_again, good, doubtful, refused,
  left_out, undecided, dropped, notice, problem, outcome, details, version, updated_at, updated_by, checked_at, ended_at)
  on workbook.runs to thidua_app;
grant select, insert, update, delete on workbook.progress, workbook.pages, workbook.noted_lines to thidua_app;

-- The store holds workbooks of all federations in one folder, so the sweep must know the keys of all of them.
create function workbook.known_file_keys(keys text[]) returns setof text
  language sql stable security definer set search_path = ''
  begin atomic
    select r.file_key from workbook.runs r where r.file_key = any (keys);
  end;
revoke all on function workbook.known_file_keys(text[]) from public;
grant execute on function workbook.known_file_keys(text[]) to thidua_app;
comment on function workbook.known_file_keys is 'Which of these keys have a row, in whatever federation: tells nothing but that a key is known.';
