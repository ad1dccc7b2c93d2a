create table membership (
    id         uuid primary key,
    contest_id uuid        not null references contest on delete cascade,
    subject    text        not null,
    role       text        not null,
    skill      text,
    division   text,
    region     text,
    granted_by text        not null,
    granted_at timestamptz not null,
    revoked_by text,
    revoked_at timestamptz,
    version    bigint      not null default 0
);

-- what may this subject do here: asked with every request
create index membership_of_subject on membership (subject, contest_id) where revoked_at is null;
create index membership_of_contest on membership (contest_id, id);
-- the same grant twice is one grant
create unique index membership_granted_once
    on membership (contest_id, subject, role, coalesce(skill, ''), coalesce(division, ''), coalesce(region, ''))
    where revoked_at is null;
