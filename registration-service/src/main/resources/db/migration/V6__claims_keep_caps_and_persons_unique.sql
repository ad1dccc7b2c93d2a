-- A-40: who is entered in a contest; the primary key is the decision, also between instances.
create table person_claim (
    contest_id uuid not null references contest on delete cascade,
    person_id  uuid not null references person,
    scope      text not null, -- what one entry a person counts over
    entry_id   uuid not null references entry on delete cascade,
    primary key (contest_id, person_id, scope)
);

create index person_claim_of_entry on person_claim (entry_id);

-- S2-16: places a legal unit has used under a cap; taken by a conditional update.
create table cap_use (
    contest_id uuid    not null references contest on delete cascade,
    cap        text    not null, -- the id of the rule
    scope      text    not null, -- what it counts over: CONTEST, a skill, a skill and division
    legal_uscc text    not null,
    used       integer not null,
    primary key (contest_id, cap, scope, legal_uscc),
    constraint never_below_zero check (used >= 0)
);

create index cap_use_of_unit on cap_use (legal_uscc);
