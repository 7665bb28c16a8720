-- A unit that moves finds these rows by itself, not by reading the whole table.
create index households_by_unit on people.households (unit_id);
create index transfers_from_unit on people.transfers (unit_id);
create index transfers_to_unit on people.transfers (to_unit_id);
