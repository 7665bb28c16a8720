-- When a unit gets another place, its rows follow by cascade: each is looked for by its unit.
create index plans_by_unit on plan.plans (unit_id);
create index tasks_by_unit on plan.tasks (unit_id);
create index duties_by_unit on plan.duties (unit_id);
create index amendments_by_unit on plan.amendments (unit_id);
