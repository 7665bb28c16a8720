-- Files as they came in, and the documents that are being read into proposals. Needs organisation.units.
create schema documents;
grant usage on schema documents to thidua_app;

create table documents.files (
  key text primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  name text not null,
  kind text not null check (kind in ('text', 'markdown', 'docx', 'pdf')),
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  soundness text not null default 'sound' check (soundness in ('sound', 'missing', 'changed')),
  created_at timestamptz not null,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade
);
comment on table documents.files is 'One row per file in the store. A stored file without a row is an orphan and is swept after an hour.';
comment on column documents.files.key is 'Opaque name in the store; never shown';
comment on column documents.files.name is 'Name given by the sender, made safe to show';
comment on column documents.files.soundness is 'What the nightly check found: as it was put, gone, or with other bytes';
create index files_by_place on documents.files (federation_id, unit_path);
alter table documents.files enable row level security;
create policy inside_the_walls on documents.files
  using (federation_id = platform.federation() and platform.within_walls(unit_path))
  with check (federation_id = platform.federation() and platform.within_walls(unit_path));
grant select, insert on documents.files to thidua_app;
grant update (soundness) on documents.files to thidua_app;

-- The store holds files of all federations in one folder, so the sweep must know the keys of all of them.
create function documents.known_file_keys(keys text[]) returns setof text
  language sql stable security definer set search_path = ''
  begin atomic
    select f.key from documents.files f where f.key = any (keys);
  end;
revoke all on function documents.known_file_keys(text[]) from public;
grant execute on function documents.known_file_keys(text[]) to thidua_app;
comment on function documents.known_file_keys is 'Which of these keys have a row, in whatever federation: tells nothing but that a key is known.';

create table documents.imports (
  id uuid primary key,
  federation_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  purpose text not null check (purpose in ('plan', 'guidance')),
  state text not null check (state in ('reading', 'to-confirm', 'confirmed', 'discarded')),
  file_key text references documents.files (key),
  title text not null,
  text text not null,
  text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  reading jsonb not null,
  decisions jsonb not null,
  counts jsonb not null,
  confirmed_as_kind text,
  confirmed_as_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint imports_confirmed_as_something
    check ((state = 'confirmed') = (confirmed_as_id is not null) and (confirmed_as_id is null) = (confirmed_as_kind is null))
);
comment on table documents.imports is 'A document being read: what the reader proposes and what a person decided. Seen by the importing unit only.';
comment on column documents.imports.text is 'The text as it was taken out of the file or pasted; the reading is made from it';
comment on column documents.imports.text_sha256 is 'Of the text with single spaces: finds the same document sent twice by one unit';
comment on column documents.imports.decisions is 'Per proposal: accepted, corrected (with values) or rejected; per printed unit name: the chosen target';
comment on column documents.imports.counts is 'How many proposals stand how, kept for the list; the page itself counts afresh';
comment on column documents.imports.updated_by is 'Name of the last person who changed it, to say so to whoever comes second';
create index imports_newest_first on documents.imports (federation_id, unit_path, created_at desc, id desc);
create index imports_by_text on documents.imports (unit_id, text_sha256);
alter table documents.imports enable row level security;
create policy own_unit_only on documents.imports
  using (federation_id = platform.federation() and platform.is_own(unit_path))
  with check (federation_id = platform.federation() and platform.is_own(unit_path));
grant select, insert on documents.imports to thidua_app;
grant update (state, decisions, counts, confirmed_as_kind, confirmed_as_id, version, updated_at, updated_by)
  on documents.imports to thidua_app;
