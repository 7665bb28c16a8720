-- Lines of the history keep the place they were written at as plain text; when a unit gets another place, they must follow:
-- whoever may see the unit may see what was done there. The lines themselves stay append-only for the application.
create function platform.history_follows(places jsonb) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if exists (
    select from jsonb_to_recordset(places) as p (before text, after text)
    where not platform.within_walls(p.before) or not platform.within_walls(p.after)) then
    raise exception 'a place outside the walls' using errcode = '42501';
  end if;
  update platform.history h set unit_path = p.after
  from jsonb_to_recordset(places) as p (before text, after text)
  where h.federation_id = platform.federation() and h.unit_path = p.before;
end $$;
revoke all on function platform.history_follows from public;
grant execute on function platform.history_follows to thidua_app;
comment on function platform.history_follows is 'Re-places the lines of units whose place changed, in the transaction of the change: [{before, after}]';
