-- Reminders of the end of registration, and of the last day for a substitution.
alter table registration_reminder add about text not null default 'REGISTRATION';
alter table registration_reminder alter column about drop default;
alter table registration_reminder drop constraint registration_reminder_pkey;
alter table registration_reminder add primary key (contest_id, about, last_day, days);
