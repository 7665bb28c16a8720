-- What a unit is besides its name and place: its sector, whose employer stands behind it, by which year it works. Dated like the name.
alter table organisation.unit_types add column is_retired boolean not null default false;
comment on column organisation.unit_types.is_retired is 'No longer offered; units that have the kind keep it';

create table organisation.sectors (
  federation_id uuid not null references organisation.federations (id),
  code text not null,
  name text not null,
  position integer not null,
  is_retired boolean not null default false,
  primary key (federation_id, code)
);
comment on table organisation.sectors is 'Sectors (ngành) are data: each federation divides its units its own way.';
alter table organisation.sectors enable row level security;
create policy of_the_federation on organisation.sectors
  using (federation_id = platform.federation()) with check (federation_id = platform.federation());
grant select, insert, update on organisation.sectors to thidua_app;

insert into organisation.sectors (federation_id, code, name, position)
select f.id, s.code, s.name, s.position
from organisation.federations f cross join (values
  ('education', 'Giáo dục', 1),
  ('health', 'Y tế', 2),
  ('industry_trade', 'Công Thương', 3),
  ('construction', 'Xây dựng', 4),
  ('agriculture', 'Nông nghiệp', 5),
  ('administration', 'Hành chính – sự nghiệp', 6),
  ('other_enterprise', 'Doanh nghiệp khác', 7)) as s (code, name, position);

alter table organisation.units
  add column sector_code text,
  add column employer_kind text check (employer_kind in ('state', 'non_state')),
  add column year_kind text not null default 'calendar' check (year_kind in ('calendar', 'school')),
  add foreign key (federation_id, sector_code) references organisation.sectors (federation_id, code);
comment on column organisation.units.employer_kind is 'Whose employer stands behind the union; null while nobody has said';
comment on column organisation.units.year_kind is 'By which year it works: the calendar''s, or the school year';

alter table organisation.unit_versions
  add column sector_code text,
  add column employer_kind text check (employer_kind in ('state', 'non_state')),
  add column year_kind text not null default 'calendar' check (year_kind in ('calendar', 'school')),
  add foreign key (federation_id, sector_code) references organisation.sectors (federation_id, code);
-- A day asks for few periods out of many: the open ones, and those that ended after it.
create index unit_versions_by_period on organisation.unit_versions (federation_id, valid_from, valid_to);
create index units_by_sector on organisation.units (federation_id, sector_code) where sector_code is not null;
-- When a unit gets another place, its rows follow by cascade: each is looked for by its unit.
create index blocks_by_unit on organisation.blocks (unit_id);
