-- The Tianjin notice once more, in SQL and in nothing else: what domain.md says of totals, ranks, bases and awards.
-- Tables filled from the package: unit, person (rows of entries.csv), substitution and final (of the story), mark, tie_order.
-- Who has marks stood in the final; who was let in, and what each rule found of whom, stands in tianjin-entries.sql.

-- 三个工作日: the day of the start is not counted; no public holiday lies before this final
create view last_day as
select max(day) as day
from (select day::date, row_number() over (order by day desc) as before
      from final, generate_series(starts - 14, starts - 1, interval '1 day') as day
      where extract(isodow from day) < 6) as working
where before = 3;

create view approved_substitution as
select s.*
from substitution s, last_day
where (s.asked at time zone 'Asia/Shanghai')::date <= last_day.day
  and s.titles !~ '(中华技能大奖|全国技术能手):HELD|全国技术能手:ELIGIBLE_TO_APPLY';

create view paper as
select p.entry, p.skill, p.division,
       coalesce(s.name, p.name) as name, coalesce(s.level, p.level) as level, coalesce(s.titles, p.titles) as titles,
       coalesce(nullif(u.parent, ''), u.uscc) as legal_unit,
       t.score as theory, r.score as practical, r.minutes,
       case
           when t.status = 'ABSENT' and r.status = 'ABSENT' then 'ABSENT'
           when 'DISQUALIFIED' in (t.status, r.status) then 'DISQUALIFIED'
           when 'ABSENT' in (t.status, r.status) then 'DNF'
           else 'RANKED'
           end as status
from person p
         left join approved_substitution s on s.entry = p.entry
         join unit u on u.uscc = p.unit
         join mark t on t.entry = p.entry and t.component = 'THEORY'
         join mark r on r.entry = p.entry and r.component = 'PRACTICAL'
where p.role = 'COMPETITOR';

create view totalled as
select *, round((theory * 20 + practical * 80) / 100, 2) as total
from paper
where status = 'RANKED';

-- A-58: the step by time holds for the tied only if all of them have a time
create view timed as
select *,
       case
           when bool_and(minutes is not null) over (partition by skill, division, total, practical) then minutes
           else 0
           end as compared_minutes
from totalled;

create view ranked as
select *,
       rank() over (partition by skill, division
           order by total desc, practical desc, compared_minutes, theory desc) as rank
from timed;

create view ranking as
select 'FINAL' as stage, '' as region, p.skill, p.division, p.entry,
       coalesce(r.rank::text, '') as rank, coalesce(r.total::text, '') as total, p.status
from paper p
         left join ranked r on r.entry = p.entry;

create view field as
select skill, division,
       count(*) as entries,
       count(*) filter (where status <> 'ABSENT') as competed,
       count(distinct legal_unit) filter (where status <> 'ABSENT') as units,
       case when count(*) filter (where status <> 'ABSENT') >= 20 then 'AWARDS' else 'SELECTION_ONLY' end as outcome
from paper
group by skill, division;

-- places that cannot be shared: the committee's order comes after the rank
create view placed as
select r.*, p.outcome, r.rank + coalesce(o.position, 0) as place,
       r.titles ~ '(海河工匠|天津市技术能手):' as without_award,
       case
           when r.division = 'EMPLOYEE' and r.level in ('1', 'SPECIAL', 'CHIEF') then null
           when r.division = 'EMPLOYEE' and r.level = '2' then 'LEVEL_1'
           when r.division = 'EMPLOYEE' then 'LEVEL_2'
           when r.level in ('3', '2', '1', 'SPECIAL', 'CHIEF') then null
           else 'LEVEL_3'
           end as target
from ranked r
         join field p on p.skill = r.skill and p.division = r.division
         left join tie_order o on o.entry = r.entry;

-- equals over a place that cannot be shared, whom no order of the committee parts
create view open_tie as
select distinct r.skill, r.division
from placed r
         join (values (1, true), (3, false), (10, true)) as cut (place, with_awards)
              on not cut.with_awards or (r.outcome = 'AWARDS' and (cut.place > 1 or r.division = 'EMPLOYEE'))
         join placed other on other.skill = r.skill and other.division = r.division and other.place = r.place
where other.entry <> r.entry
  and r.place <= cut.place
  and r.rank - 1 + (select count(*) from ranked t where t.skill = r.skill and t.division = r.division and t.rank = r.rank)
    > cut.place;

create view pool as
select 'FINAL' as stage, '' as region, f.*, case when t.skill is null then '' else 'PLACE_TIE' end as blockers
from field f
         left join open_tie t on t.skill = f.skill and t.division = f.division;

create view award as
select 'PROMOTION' as kind, skill, division, entry || '/' || name as recipient,
       coalesce(target, 'NO_CHANGE') as detail,
       case when without_award then 'LAPSED' when target is null then 'NO_CHANGE' else 'PROPOSED' end as status
from placed
where outcome = 'AWARDS' and place <= 10
union all
select 'TITLE', skill, division, entry || '/' || name, '天津市技术能手',
       case when without_award then 'LAPSED' else 'PROPOSED' end
from placed
where outcome = 'AWARDS' and place = 1 and division = 'EMPLOYEE'
union all
select 'RECOMMENDATION', skill, division, entry, 'NATIONAL_CONTEST', 'PROPOSED'
from placed
where place <= 3;
