-- Of two units that send one person each answers for it: a record is of a person and a unit (S2-33).
alter table insurance_record add column unit_uscc text;
drop index insurance_record_once;

-- what is there is that of the unit that sends the person, of several the one whose user wrote it, or the first
update insurance_record r
set unit_uscc = coalesce(
    (select s.unit_uscc
     from (select e.unit_uscc, e.id, e.created_by,
                  c.standing = 'ACTIVE' and e.status in ('SUBMITTED', 'RETURNED', 'APPROVED') as stands
           from entry e join competitor c on c.entry_id = e.id
           where e.contest_id = r.contest_id and c.person_id = r.person_id
           union all
           select n.unit_uscc, n.id, n.created_by, n.status in ('SUBMITTED', 'ACCEPTED')
           from judge_nomination n
           where n.contest_id = r.contest_id and n.person_id = r.person_id) s
     order by s.stands desc, s.created_by = r.stated_by desc, s.id
     limit 1),
    ''); -- of somebody whom nobody sends any more, by a number that was mistyped

-- what the office asks of nobody, it asks of none of the other units either
insert into insurance_record (id, contest_id, rule, person_id, unit_uscc, answers, waiver, waived_by, waived_at, stated_by, stated_at)
select gen_random_uuid(), r.contest_id, r.rule, r.person_id, s.unit_uscc, '{"fields": {}}'::jsonb,
       r.waiver, r.waived_by, r.waived_at, r.stated_by, r.stated_at
from insurance_record r
join (select e.contest_id, c.person_id, e.unit_uscc
      from entry e join competitor c on c.entry_id = e.id
      where c.standing = 'ACTIVE' and e.status in ('SUBMITTED', 'RETURNED', 'APPROVED')
      union
      select n.contest_id, n.person_id, n.unit_uscc
      from judge_nomination n
      where n.status in ('SUBMITTED', 'ACCEPTED')) s
    on s.contest_id = r.contest_id and s.person_id = r.person_id and s.unit_uscc <> r.unit_uscc
where r.waiver is not null;

alter table insurance_record alter column unit_uscc set not null;
create unique index insurance_record_once on insurance_record (contest_id, rule, person_id, unit_uscc);
