-- A referral that a death had closed and that goes on is not ended. Of each the latest moment is kept, so that they come
-- to the same in any order.
alter table journey add reopened_at timestamptz;

create or replace view counted_journey with (security_invoker = true) as
select j.*
  from journey j
  join person_alias a on a.person_key = j.person_key
  left join restriction r on r.person_key = a.canonical_key
 where not coalesce(r.restricted, false) and coalesce(r.version, 0) >= a.circle_version;

comment on column journey.reopened_at is 'personal';
