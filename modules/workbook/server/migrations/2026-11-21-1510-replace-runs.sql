-- A mended workbook takes the place of the one it mends; good rows are listed, with what the sheet said otherwise.
alter table workbook.runs add column replaced_by uuid references workbook.runs (id);
comment on column workbook.runs.replaced_by is 'The run of the mended workbook, whose arrival cancelled this one';
grant update (replaced_by) on workbook.runs to thidua_app;

alter table workbook.pages add column last_line integer, add column readings text;
update workbook.pages set last_line = (rows::jsonb -> -1 ->> 0)::integer;
alter table workbook.pages alter column last_line set not null;
comment on column workbook.pages.last_line is 'So that a page of good rows is found without reading those before it';
comment on column workbook.pages.readings is 'line → column → [as typed, as understood]: only cells that were not taken letter by letter';

-- One word for leaving a row out, whether the list offers it or not.
update workbook.noted_lines set decision = 'skip' where decision = 'leave-out';
