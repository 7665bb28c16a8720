-- The first periods of membership were made from present rows alone: some begin before their unit, and those of units that
-- had ended before stayed open. No period holds a day on which its unit was not there.
update people.memberships m
set valid_from = greatest(m.valid_from, u.valid_from)
from organisation.units u
where u.id = m.unit_id and m.valid_from < u.valid_from and (m.valid_to is null or m.valid_to > u.valid_from);

update people.memberships m
set valid_from = least(m.valid_from, u.valid_to - 1), valid_to = u.valid_to, ended = 'unit-change'
from organisation.units u
where u.id = m.unit_id and m.covered_by is null and m.valid_to is null and u.valid_to is not null;

update people.posts p set valid_to = greatest(u.valid_to, p.valid_from + 1)
from organisation.units u
where u.id = p.unit_id and p.valid_to is null and u.valid_to is not null;

update people.people p set standing = 'left', version = p.version + 1,
  left_on = greatest(u.valid_to, (
    select max(m.valid_to) from people.memberships m where m.person_id = p.id and m.covered_by is null))
from organisation.units u
where u.id = p.unit_id and u.valid_to is not null and p.standing = 'active' and p.merged_into is null;

update people.households h set valid_to = greatest(u.valid_to, h.valid_from + 1), version = h.version + 1
from organisation.units u
where u.id = h.unit_id and h.valid_to is null and u.valid_to is not null;

update people.transfers t
set state = 'withdrawn', decided_at = now(), decided_by = 'Hệ thống', version = t.version + 1,
  answer = u.name || ' đã kết thúc hoạt động'
from organisation.units u
where u.id in (t.unit_id, t.to_unit_id) and t.state = 'waiting' and u.valid_to is not null;
