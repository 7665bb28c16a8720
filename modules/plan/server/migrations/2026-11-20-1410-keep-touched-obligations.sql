-- An amendment keeps which obligations it touched instead of how many: a unit may only count those it can see.
update plan.amendments set changes = (
  select coalesce(jsonb_agg((one - 'added' - 'withdrawn' - 'redated' - 'kept')
    || '{"touched": {"added": [], "withdrawn": [], "redated": [], "kept": []}}'::jsonb), '[]'::jsonb)
  from jsonb_array_elements(changes) as one);
comment on column plan.amendments.changes is 'Per task: before, after, and which obligations it touched';
