-- Scheduled work visits every federation; it starts before any walls stand, so it asks the owner for places only.
create function organisation.all_federations()
  returns table (federation_id uuid, root_path text, clock_offset_ms bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select f.id, u.path, f.clock_offset_ms
    from organisation.federations f
    join organisation.units u on u.federation_id = f.id and u.parent_id is null
    order by f.id
  $$;
revoke all on function organisation.all_federations from public;
grant execute on function organisation.all_federations to thidua_app;
