-- Units that ended before each change was worked out as one decision stayed below their former superior. Nobody is known to
-- have taken over: like units dissolved without a successor, they and their records go below the root. Dated places stay.
create temporary table place_after on commit drop as
with old as (
  select u.id, u.federation_id, u.path, root.id as root_id, root.path || substring(u.path from '[a-z0-9]+/$') as place
  from organisation.units u
  join organisation.units root on root.federation_id = u.federation_id and root.parent_id is null
  where u.valid_to is not null and u.parent_id <> root.id
    and not exists (select from organisation.successions s where s.predecessor_id = u.id and s.is_main))
select u.id, u.federation_id, u.path as before, o.place || substr(u.path, length(o.path) + 1) as after,
  case when u.id = o.id then o.root_id else u.parent_id end as parent_id
from organisation.units u
cross join lateral (
  select * from old where old.federation_id = u.federation_id and starts_with(u.path, old.path)
  order by length(old.path) desc limit 1) o;
update organisation.units u set path = p.after, parent_id = p.parent_id from place_after p where p.id = u.id;
update platform.history h set unit_path = p.after
from place_after p where h.federation_id = p.federation_id and h.unit_path = p.before;
