alter table membership add column stage text;
-- the same grant twice is one grant, and one for another stage is another
drop index membership_granted_once;
create unique index membership_granted_once
    on membership (contest_id, subject, role, coalesce(skill, ''), coalesce(division, ''), coalesce(region, ''),
                   coalesce(stage, ''))
    where revoked_at is null;
