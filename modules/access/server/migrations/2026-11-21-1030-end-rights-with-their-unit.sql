-- A right at a unit that has ended opens nothing any more: it comes back with the day of the end, and whoever loads it leaves it out.
drop function access.identity(text, timestamptz);
create function access.identity(session_token text, instant timestamptz)
  returns table (
    user_id text, display_name text, user_name text, must_change_password boolean,
    federation_id uuid, federation_name text, federation_short_name text, province text, is_sample boolean, clock_offset_ms bigint,
    grant_unit_id uuid, grant_unit_path text, grant_unit_name text, role_code text, role_name text, verbs text[],
    unit_ended_on date
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.id, u.name, u.username, u.must_change_password,
           f.id, f.name, f.short_name, f.province, f.is_sample, f.clock_offset_ms,
           g.unit_id, g.unit_path, n.name, r.code, r.name, r.verbs, n.valid_to
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
