-- Announcements are told by place: to those of a region, and to whom something was taken away, also after it ended.
alter table entry_contact
  add column region    text,
  add column cancelled boolean not null default false;
