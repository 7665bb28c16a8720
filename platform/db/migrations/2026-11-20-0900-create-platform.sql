-- Walls, history and idempotency: what every slice's tables lean on.
create schema platform;
grant usage on schema platform to thidua_app;

-- The walls of the present transaction. Unset or empty settings mean: no rows.
create function platform.federation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.federation', true), '')::uuid;

comment on function platform.federation is 'The federation of the acting person; null outside a request.';

-- At most six outermost places, separated by spaces. A range per place, so that an index on (path) serves it.
create function platform.within_walls(path text) returns boolean
  language sql stable parallel safe
  return (path collate "C" >= nullif(split_part(current_setting('app.walls', true), ' ', 1), '')
          and path collate "C" < nullif(split_part(current_setting('app.walls', true), ' ', 1), '') || chr(255))
      or (path collate "C" >= nullif(split_part(current_setting('app.walls', true), ' ', 2), '')
          and path collate "C" < nullif(split_part(current_setting('app.walls', true), ' ', 2), '') || chr(255))
      or (path collate "C" >= nullif(split_part(current_setting('app.walls', true), ' ', 3), '')
          and path collate "C" < nullif(split_part(current_setting('app.walls', true), ' ', 3), '') || chr(255))
      or (path collate "C" >= nullif(split_part(current_setting('app.walls', true), ' ', 4), '')
          and path collate "C" < nullif(split_part(current_setting('app.walls', true), ' ', 4), '') || chr(255))
      or (path collate "C" >= nullif(split_part(current_setting('app.walls', true), ' ', 5), '')
          and path collate "C" < nullif(split_part(current_setting('app.walls', true), ' ', 5), '') || chr(255))
      or (path collate "C" >= nullif(split_part(current_setting('app.walls', true), ' ', 6), '')
          and path collate "C" < nullif(split_part(current_setting('app.walls', true), ' ', 6), '') || chr(255));

comment on function platform.within_walls is 'True for the places of the acting person and everything below them.';

create function platform.is_own(path text) returns boolean
  language sql stable parallel safe
  return path collate "C" = any (string_to_array(nullif(current_setting('app.own', true), ''), ' '));

comment on function platform.is_own is 'True for exactly the places where the acting person holds a grant: drafts are seen there only.';

create function platform.is_above(path text) returns boolean
  language sql stable parallel safe
  return path collate "C" = any (string_to_array(nullif(current_setting('app.line', true), ''), ' '));

comment on function platform.is_above is 'True for the acting person''s places and all their superiors: what those issue is published downward.';

create table platform.history (
  id uuid primary key,
  federation_id uuid,
  at timestamptz not null,
  user_id text,
  actor_name text not null,
  entry text not null,
  subject_kind text not null,
  subject_id uuid not null,
  unit_path text collate "C" not null,
  details jsonb not null default '{}',
  request_id text not null
);
comment on table platform.history is 'One row per write, in the same transaction as the write. Append-only: the application may not update or delete.';
comment on column platform.history.entry is 'slice.verb-in-the-past, the name that the write route declares';
create index history_by_subject on platform.history (subject_kind, subject_id, at);
create index history_by_place on platform.history (federation_id, unit_path, at);
alter table platform.history enable row level security;
create policy inside_the_walls on platform.history for select
  using (federation_id = platform.federation() and platform.within_walls(unit_path));
create policy written_by_the_federation on platform.history for insert
  with check (federation_id is not distinct from platform.federation());
grant select, insert on platform.history to thidua_app;

create table platform.idempotency_keys (
  user_id text not null,
  key text not null,
  fingerprint text not null,
  status smallint,
  reply jsonb,
  at timestamptz not null,
  primary key (user_id, key)
);
comment on table platform.idempotency_keys is 'The answer given to a write, kept two days, so that a repeated request changes nothing twice.';
create index idempotency_keys_by_age on platform.idempotency_keys (at);
grant select, insert, update, delete on platform.idempotency_keys to thidua_app;
