-- A confirmed death ends whatever the dead let others do, and whatever others let them do. Why a helper can help no more
-- is their own affair: whom they helped is not told by whose word.
alter table proxy
    drop constraint proxy_ended_why_check,
    drop constraint end_is_whole,
    add constraint proxy_ended_why_check check (ended_why in (
        'BY_THE_PERSON', 'BY_A_WORKER', 'BY_THEMSELVES', 'GIVEN_ANEW', 'CAN_DECIDE_AGAIN', 'PERSON_DIED',
        'CANNOT_GO_ON')),
    add constraint end_is_whole check (
        num_nulls(ended_at, ended_why) in (0, 2)
        and (ended_by_name is null) = (ended_why is null or ended_why = 'CANNOT_GO_ON'));

-- An occasion that a death ended goes on when the death is taken back. Each of the two facts is kept with its latest
-- moment, so that they come to the same in any order.
create table occasion_resumption (
    occasion_id uuid        primary key,
    resumed_at  timestamptz not null
);

create or replace view relationship_now as
select r.person_id, i.canonical_id, r.organisation_id, r.kind, r.from_at, e.ended_at,
       (e.ended_at at time zone 'Europe/London' + interval '90 days') at time zone 'Europe/London' as until_at
  from relationship r
  join identity i on i.person_id = r.person_id
 cross join lateral (
       select least(
           (select o.ended_at
              from occasion_end o
             where o.occasion_id = r.occasion_id
               and not exists (
                   select from occasion_resumption b
                    where b.occasion_id = o.occasion_id and b.resumed_at >= o.ended_at)),
           (select min(n.from_at)
              from relationship n
             where n.occasion_id = r.occasion_id and n.kind = 'HOST' and r.kind = 'HOST' and n.from_at > r.from_at)
           ) as ended_at) e;

comment on column occasion_resumption.occasion_id is 'internal';
comment on column occasion_resumption.resumed_at  is 'personal';
