-- An announcement that cancels a pool, or merges it into another, ends the appeals that are open in it: nobody rules on them.
alter table appeal drop constraint appeal_status_check;
alter table appeal add constraint appeal_status_check
  check (status in ('OPEN', 'WITHDRAWN', 'UPHELD', 'REJECTED', 'LAPSED'));
update appeal a
  set status = 'LAPSED', reason = '按公告 ' || p.closed_by || ' 不再进行', ended_at = p.closed_at, version = a.version + 1
  from pool p where p.id = a.pool_id and p.closed_by is not null and a.status = 'OPEN';
