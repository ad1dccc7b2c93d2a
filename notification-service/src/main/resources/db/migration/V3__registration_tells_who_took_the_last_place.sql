-- registration tells with an entry which cap it used up: nothing is counted here any more
drop index entry_contact_of_a_legal_unit;
alter table entry_contact drop column legal_uscc;
