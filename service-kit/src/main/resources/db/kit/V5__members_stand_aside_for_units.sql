-- For which units the holder of a membership stands aside, by their codes, as the owner of memberships tells.
alter table known_membership add stands_aside_for text[] not null default '{}';
