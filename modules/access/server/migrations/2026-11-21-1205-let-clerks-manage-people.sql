-- Whoever works for a unit keeps its list of people; roles that a federation made itself stay as they are.
update access.roles set verbs = verbs || array['person.manage']
where code in ('clerk', 'head', 'administrator') and not 'person.manage' = any (verbs);
