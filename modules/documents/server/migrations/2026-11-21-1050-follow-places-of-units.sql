-- When a unit gets another place, its files follow by cascade: each is looked for by its unit.
create index files_by_unit on documents.files (unit_id);
