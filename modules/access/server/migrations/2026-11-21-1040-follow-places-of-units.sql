-- When a unit gets another place, the rights at it follow by cascade: each is looked for by its unit.
create index grants_by_unit on access.grants (unit_id);
