-- Two clerks could name the head of a body in the same moment. Of several open heads the one who came last stays: the others
-- ended when that one began; who began on the same day is a member.
with heads as (
  select id, valid_from, first_value(id) over newest as last_id, first_value(valid_from) over newest as last_from
  from people.posts where body_role = 'chair' and valid_to is null and covered_by is null
  window newest as (partition by body_id order by valid_from desc, id desc))
update people.posts p set
  valid_to = case when h.valid_from < h.last_from then h.last_from end,
  body_role = case when h.valid_from < h.last_from then 'chair' else 'member' end
from heads h where h.id = p.id and h.id <> h.last_id;
create unique index posts_one_open_head on people.posts (body_id)
  where body_role = 'chair' and valid_to is null and covered_by is null;
