-- Who gets in, once more in SQL: what the Tianjin notice asks of an entry, from the rows of entries.csv and the steps of the
-- story alone. Tables beside those of tianjin.sql: document (the scans of each person), correction (scans sent again) and
-- decision (what the office said of titles on no list). Day, cap, lists and documents are the notice's, written here anew.

-- S2-16, A-20, A-21: two competitors of one legal unit, in the order in which the forms come
create view queue as
select row_number() over (order by submitted_at, position) as turn, *
from (select p.entry, min(p.skill) as skill, min(p.division) as division, min(p.submitted_at) as submitted_at,
             min(p.position) as position, min(coalesce(nullif(u.parent, ''), u.uscc)) as legal_unit,
             count(*)::int as competitors, array_agg(p.id_number) as numbers
      from person p
               join unit u on u.uscc = p.unit
      where p.role = 'COMPETITOR'
      group by p.entry) as handed_in;

-- GB 11643: the last character follows from the others
create function is_number(number text) returns boolean language sql as $$
select substr('10X98765432', 1 + sum(substr(number, i, 1)::int * (array[7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2])[i])::int % 11, 1)
           = substr(number, 18, 1)
from generate_series(1, 17) as i
$$;

create view intake as
with recursive came(turn, entry, rule, used, numbers) as (
    select 0::bigint, null::text, null::text, '{}'::jsonb, '{}'::text[]
    union all
    select q.turn, q.entry, r.rule,
           case when r.rule is null
                then c.used || jsonb_build_object(q.legal_unit, coalesce((c.used ->> q.legal_unit)::int, 0) + q.competitors)
                else c.used end,
           case when r.rule is null then c.numbers || q.numbers else c.numbers end
    from came c
             join queue q on q.turn = c.turn + 1
             cross join lateral (select case
                 when exists (select from unnest(q.numbers) as n where not is_number(n)) then 'ID'
                 when q.submitted_at >= '2025-11-01 00:00 Asia/Shanghai'::timestamptz then 'S2-21'
                 when c.numbers && q.numbers then 'A-40'
                 when coalesce((c.used ->> q.legal_unit)::int, 0) + q.competitors > 2 then 'S2-16'
                 end as rule) as r)
select entry, rule from came where entry is not null;

create view taken as
select q.entry, q.division, q.competitors
from queue q
         join intake i on i.entry = q.entry and i.rule is null;

create view competitor as
select p.entry, p.division,
       coalesce(s.name, p.name) as name, coalesce(s.level, p.level) as level, coalesce(s.titles, p.titles) as titles,
       coalesce(s.occupation_since, p.occupation_since) as occupation_since, coalesce(s.enrolment, p.enrolment) as enrolment
from person p
         join taken t on t.entry = p.entry
         left join approved_substitution s on s.entry = p.entry
where p.role = 'COMPETITOR';

create view held as
select c.entry, split_part(written, ':', 1) as title, split_part(written, ':', 2) as fact
from competitor c, unnest(string_to_array(nullif(c.titles, ''), ';')) as written;

create view listed(rule, title, fact) as
values ('S2-13', '中华技能大奖', 'HELD'), ('S2-13', '全国技术能手', 'HELD'), ('S2-13', '全国技术能手', 'ELIGIBLE_TO_APPLY'),
       ('S2-14', '海河工匠', 'HELD'), ('S2-14', '天津市技术能手', 'HELD');

-- A-65: both lists end with an "and the like", so what stands on neither is a question under both
create view title_finding as
select t.entry, r.rule,
       case
           when exists (select from held h join listed l using (title, fact) where h.entry = t.entry and l.rule = r.rule)
               then r.verdict
           when exists (select from held h left join listed l using (title, fact) where h.entry = t.entry and l.rule is null)
               then 'NEEDS_REVIEW'
           else 'PASS'
           end as verdict
from taken t cross join (values ('S2-13', 'FAIL'), ('S2-14', 'AWARD_INELIGIBLE')) as r (rule, verdict);

-- a scan that is sent again stands in place of the first of its kind
create view sent as
select d.entry, d.name, d.kind, d.flaw
from document d
where not exists (select from correction k where k.entry = d.entry and k.kind = d.kind)
union all
select k.entry, c.name, k.kind, k.flaw
from correction k join competitor c on c.entry = k.entry;

create view document_finding as
select c.entry, a.rule, case when bool_and(s.kind is not null) then 'PASS' else 'NEEDS_EVIDENCE' end as verdict
from competitor c
         join (values ('REGISTRATION_FORM', 'S2-22/REGISTRATION_FORM', ''), ('IDENTITY_CARD', 'S2-23/IDENTITY_CARD', ''),
                      ('ENROLMENT_PROOF', 'S2-23/ENROLMENT_PROOF', 'STUDENT'), ('WORK_PROOF', 'S2-23/WORK_PROOF', 'EMPLOYEE'),
                      ('LEVEL_CERTIFICATE', 'S2-23/LEVEL_CERTIFICATE', 'LEVEL'), ('PHOTO', 'S2-24/PHOTO', ''))
             as a (kind, rule, of)
              on a.of in ('', c.division) or (a.of = 'LEVEL' and c.level not in ('', 'APPRENTICE'))
         left join sent s on s.entry = c.entry and s.name = c.name and s.kind = a.kind and s.flaw = 'NONE'
group by c.entry, a.rule;

create view status_finding as
select entry, 'S2-10' as rule, bool_and(enrolment = 'FULL_TIME') as kept
from competitor where division = 'STUDENT' group by entry
union all
select entry, 'S2-11', bool_and(occupation_since <> '')
from competitor where division = 'EMPLOYEE' group by entry
union all
select entry, 'S2-15', bool_and(enrolment <> 'FULL_TIME')
from competitor where division = 'EMPLOYEE' group by entry
union all
select entry, 'S2-09', competitors = 1
from taken
union all
select entry, 'S2-27', (select count(*) from person p where p.entry = t.entry and p.role in ('COACH', 'INSTRUCTOR')) <= 1
from taken t;

create view finding as
select entry, rule, 'FAIL' as verdict from intake where rule is not null
union all
select entry, rule, verdict from title_finding
union all
select entry, rule, verdict from document_finding
union all
select entry, rule, case when kept then 'PASS' else 'FAIL' end from status_finding;

create view outcome as
select f.entry,
       case
           when bool_or(f.verdict = 'FAIL') then 'REFUSED'
           when bool_or(f.verdict = 'NEEDS_EVIDENCE') then 'RETURNED'
           when bool_or(f.verdict = 'NEEDS_REVIEW')
               then coalesce(case min(d.decision) when 'APPROVE' then 'APPROVED' when 'REFUSE' then 'REFUSED' end, 'REVIEW')
           else 'APPROVED'
           end as outcome
from finding f
         left join decision d on d.entry = f.entry
group by f.entry;
