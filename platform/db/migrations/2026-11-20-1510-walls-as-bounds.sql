-- Both ends of each place stand in settings of their own: a row is compared with them, nothing is split or joined per row.
-- An unset bound is null and an empty end lies before every path, so both still mean: no rows.
create or replace function platform.within_walls(path text) returns boolean
  language sql stable parallel safe
  return (path collate "C" >= current_setting('app.wall1', true) and path collate "C" < current_setting('app.wall1_end', true))
      or (path collate "C" >= current_setting('app.wall2', true) and path collate "C" < current_setting('app.wall2_end', true))
      or (path collate "C" >= current_setting('app.wall3', true) and path collate "C" < current_setting('app.wall3_end', true))
      or (path collate "C" >= current_setting('app.wall4', true) and path collate "C" < current_setting('app.wall4_end', true))
      or (path collate "C" >= current_setting('app.wall5', true) and path collate "C" < current_setting('app.wall5_end', true))
      or (path collate "C" >= current_setting('app.wall6', true) and path collate "C" < current_setting('app.wall6_end', true));
