-- The recipient is the person, the team or the unit, by name; a second column said the same of persons.
alter table award drop column person_name;
