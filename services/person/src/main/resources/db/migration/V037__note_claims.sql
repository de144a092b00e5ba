-- That somebody signed in as one of the two had the code of the other's referral.
alter table candidate add claimed_at timestamptz;
comment on column candidate.claimed_at is 'internal: when the code was given; a hint, and no proof';
