alter table known_membership add column stage text;
