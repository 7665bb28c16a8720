-- A unit that moves finds these rows by itself, not by reading the whole table.
create index body_terms_by_unit on organisation.body_terms (unit_id);
create index former_names_by_unit on organisation.former_names (unit_id);
