-- What was told last, so that what changes nothing is not told again: every fact about a person used to tell the whole
-- circle anew to four services, more than three times for each referral.
alter table circle add column told jsonb;
comment on column circle.told is 'special-category: relationships and accounts as they were told last';
