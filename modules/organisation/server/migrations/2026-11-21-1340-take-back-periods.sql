-- A unit that one decision of a day carries along may end by another decision of that same day. The period that the
-- first one began has no day left then: it goes, and the period before it, which ends on the day, is the last.
create policy removed on organisation.unit_versions for delete
  using (federation_id = platform.federation() and platform.within_walls(unit_path));
grant delete on organisation.unit_versions to thidua_app;
