-- Accounts, sessions, roles and grants. Sign-in and sessions are the authentication library's tables, named our way.
create schema access;
grant usage on schema access to thidua_app;

create table access.users (
  id text primary key,
  federation_id uuid not null references organisation.federations (id),
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text not null unique,
  display_username text,
  must_change_password boolean not null default true,
  is_active boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column access.users.email is 'the library wants one; a person without an address has one that ends in .invalid and is never shown or written to';

create table access.sessions (
  id text primary key,
  user_id text not null references access.users (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sessions_by_user on access.sessions (user_id);

create table access.accounts (
  id text primary key,
  user_id text not null references access.users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column access.accounts.password is 'argon2id';
create index accounts_by_user on access.accounts (user_id);

create table access.verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz,
  updated_at timestamptz
);

create table access.roles (
  federation_id uuid not null references organisation.federations (id),
  code text not null,
  name text not null,
  verbs text[] not null,
  position int not null,
  primary key (federation_id, code)
);
comment on table access.roles is 'A role is a named set of verbs; the set is data of the federation.';

create table access.grants (
  id uuid primary key,
  federation_id uuid not null,
  user_id text not null references access.users (id),
  unit_id uuid not null,
  unit_path text collate "C" not null,
  role_code text not null,
  valid_from date not null,
  valid_to date,
  foreign key (federation_id, role_code) references access.roles (federation_id, code),
  foreign key (unit_id, unit_path) references organisation.units (id, path) on update cascade,
  constraint grants_end_after_they_begin check (valid_to is null or valid_to >= valid_from)
);
comment on column access.grants.valid_to is 'last day on which the right holds; null while it lasts';
create index grants_by_place on access.grants (federation_id, unit_path);
create index grants_by_user on access.grants (user_id);

create table access.sign_in_failures (
  login_key text not null,
  address text not null,
  failures int not null,
  last_at timestamptz not null,
  primary key (login_key, address)
);
comment on table access.sign_in_failures is 'Slows who guesses: counted per name and address, so that a colleague at another address is not locked out.';

alter table access.roles enable row level security;
create policy of_the_federation on access.roles using (federation_id = platform.federation());
alter table access.grants enable row level security;
create policy inside_the_walls on access.grants
  using (federation_id = platform.federation() and platform.within_walls(unit_path));

-- Accounts have no place of their own: they are seen through a grant inside the walls, or by their own federation's library.
grant select, insert, update on access.users to thidua_app;
grant select, insert, update, delete on access.sessions, access.accounts, access.verifications to thidua_app;
grant select, insert, update on access.roles, access.grants to thidua_app;
grant select, insert, update, delete on access.sign_in_failures to thidua_app;

-- Who holds this session: asked before any walls stand, so it runs as the owner and answers for one secret token only.
create function access.identity(session_token text, instant timestamptz)
  returns table (
    user_id text, display_name text, user_name text, must_change_password boolean,
    federation_id uuid, federation_name text, federation_short_name text, province text, is_sample boolean, clock_offset_ms bigint,
    grant_unit_id uuid, grant_unit_path text, grant_unit_name text, role_code text, role_name text, verbs text[]
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.id, u.name, u.username, u.must_change_password,
           f.id, f.name, f.short_name, f.province, f.is_sample, f.clock_offset_ms,
           g.unit_id, g.unit_path, n.name, r.code, r.name, r.verbs
    from access.sessions s
    join access.users u on u.id = s.user_id and u.is_active
    join organisation.federations f on f.id = u.federation_id
    left join access.grants g on g.user_id = u.id
      and g.valid_from <= ((instant + f.clock_offset_ms * interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh')::date
      and (g.valid_to is null
        or g.valid_to >= ((instant + f.clock_offset_ms * interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh')::date)
    left join organisation.units n on n.id = g.unit_id
    left join access.roles r on r.federation_id = g.federation_id and r.code = g.role_code
    where s.token = session_token and s.expires_at > instant
    order by g.unit_path, g.role_code
  $$;
revoke all on function access.identity from public;
grant execute on function access.identity to thidua_app;

create function access.is_set_up() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from organisation.federations) $$;
revoke all on function access.is_set_up from public;
grant execute on function access.is_set_up to thidua_app;
