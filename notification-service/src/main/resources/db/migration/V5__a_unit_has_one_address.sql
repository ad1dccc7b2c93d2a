-- How a unit is reached was kept with each of its entries, so that a corrected address reached none of their mails.
create table unit_contact (
    uscc    text        primary key,
    name    text        not null,
    email   text        not null,
    told_at timestamptz not null
);
insert into unit_contact (uscc, name, email, told_at)
select distinct on (unit_uscc) unit_uscc, unit_name, unit_email, timestamptz '1970-01-01 00:00:00Z'
from entry_contact order by unit_uscc, entry_id desc;
alter table entry_contact drop column unit_name, drop column unit_email;
