-- The board lists units as offices do: by kind, then by the Vietnamese alphabet.
comment on column plan.obligations.unit_key is 'Order of the board: rank of the kind of unit, then name as the Vietnamese alphabet sorts it';
