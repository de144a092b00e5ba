-- Who helps a person, with what, and by what right. What was given is never changed: who gives otherwise ends one and
-- begins the next, which keeps the account.
create table proxy (
    id                     uuid        primary key,
    version                bigint      not null check (version > 0),
    person_id              uuid        not null references identity,
    name                   text        not null check (length(name) between 1 and 70),
    kind                   text        not null check (kind in (
        'HELPER', 'PARENT', 'ATTORNEY_FOR_HEALTH', 'ATTORNEY_FOR_MONEY', 'DEPUTY', 'BUDGET_REPRESENTATIVE', 'ADVOCATE')),
    authority              text        check (length(authority) between 1 and 200),
    headings               text[]      not null check (headings <@ array[
        'WHAT_IS_MOST_IMPORTANT', 'PEOPLE_IMPORTANT', 'HOW_I_COMMUNICATE', 'MY_WELLNESS', 'PLEASE_DO_AND_DONT',
        'HOW_AND_WHEN_TO_SUPPORT', 'ALSO_WORTH_KNOWING', 'PLAN']),
    scopes                 text[]      not null check (scopes <@ array['WRITE_ABOUT_ME', 'SEE_REFERRALS', 'SEE_BUDGET']),
    until_on               date        not null,
    how                    text        not null check (how in ('OWN_PAGE', 'FACE_TO_FACE', 'BY_PHONE', 'IN_WRITING')),
    named_by               uuid        not null,
    named_by_name          text        not null,
    named_by_organisation  uuid,
    named_at               timestamptz not null,
    looks_after            boolean     not null,
    code_hash              bytea       unique,
    code_until             timestamptz,
    subject                uuid,
    proven_name            text,
    says_to_look_after     boolean,
    claimed_at             timestamptz,
    confirmed_at           timestamptz,
    ended_at               timestamptz,
    ended_by_name          text,
    ended_why              text        check (ended_why in (
        'BY_THE_PERSON', 'BY_A_WORKER', 'BY_THEMSELVES', 'GIVEN_ANEW', 'CAN_DECIDE_AGAIN')),
    at_sixteen             text        check (at_sixteen in ('ENDS', 'GOES_ON')),

    constraint a_helper_needs_no_authority check ((kind = 'HELPER') = (authority is null)),
    constraint nobody_was_there_on_their_own_page check ((how = 'OWN_PAGE') = (named_by_organisation is null)),
    constraint code_is_whole check (num_nulls(code_hash, code_until) in (0, 2)),
    constraint claim_is_whole check (num_nulls(subject, proven_name, says_to_look_after, claimed_at) in (0, 4)),
    constraint only_a_claim_is_confirmed check (confirmed_at is null or claimed_at is not null),
    constraint end_is_whole check (num_nulls(ended_at, ended_by_name, ended_why) in (0, 3))
);
create index proxy_of_person on proxy (person_id);
create index proxy_of_subject on proxy (subject);

-- It lasts to the end of its last day in London.
create view proxy_now with (security_invoker = true) as
select i.canonical_id, p.*, (p.until_on + time '23:59:59') at time zone 'Europe/London' as until_at
  from proxy p join identity i on i.person_id = p.person_id;

-- Whether a person can decide something themselves, as it was found at one time: capacity is of a decision, not of a
-- person (Mental Capacity Act 2005 s.2(1)). Nothing is overwritten; what was found last counts.
create table capacity_finding (
    id                    uuid        primary key,
    person_id             uuid        not null references identity,
    decision              text        not null check (decision in ('SHARING', 'PLAN', 'BUDGET')),
    outcome               text        not null check (outcome in ('CAN_DECIDE', 'CANNOT_DECIDE')),
    because               text        not null check (length(because) between 20 and 1000),
    found_on              date        not null,
    review_on             date,
    found_by              uuid        not null,
    found_by_name         text        not null,
    found_by_organisation uuid        not null,
    kept_at               timestamptz not null,

    constraint who_cannot_decide_is_asked_again check ((outcome = 'CANNOT_DECIDE') = (review_on is not null))
);
create index capacity_finding_of_person on capacity_finding (person_id);

comment on column proxy.id                    is 'internal';
comment on column proxy.version               is 'internal';
comment on column proxy.person_id             is 'internal: the record at the time';
comment on column proxy.name                  is 'personal: of somebody who helps';
comment on column proxy.kind                  is 'special-category: may tell that somebody cannot decide';
comment on column proxy.authority             is 'special-category: by what somebody decides for the person';
comment on column proxy.headings              is 'personal: what may be read';
comment on column proxy.scopes                is 'personal: what may be done';
comment on column proxy.until_on              is 'personal';
comment on column proxy.how                   is 'internal';
comment on column proxy.named_by              is 'personal: subject of whoever put it down';
comment on column proxy.named_by_name         is 'personal';
comment on column proxy.named_by_organisation is 'internal';
comment on column proxy.named_at              is 'internal';
comment on column proxy.looks_after           is 'special-category: that they are looked after, as the person says';
comment on column proxy.code_hash             is 'internal: of the code that the person hands on';
comment on column proxy.code_until            is 'internal';
comment on column proxy.subject               is 'personal: account of somebody who helps';
comment on column proxy.proven_name           is 'personal: of somebody who helps';
comment on column proxy.says_to_look_after    is 'personal: that they look after the person, as the helper says';
comment on column proxy.claimed_at            is 'internal';
comment on column proxy.confirmed_at          is 'internal';
comment on column proxy.ended_at              is 'internal';
comment on column proxy.ended_by_name         is 'personal';
comment on column proxy.ended_why             is 'personal';
comment on column proxy.at_sixteen            is 'personal: what was decided before the sixteenth birthday';
comment on column capacity_finding.id         is 'internal';
comment on column capacity_finding.person_id  is 'internal: the record at the time';
comment on column capacity_finding.decision   is 'internal';
comment on column capacity_finding.outcome    is 'special-category: whether somebody can decide';
comment on column capacity_finding.because    is 'special-category: free text about a person';
comment on column capacity_finding.found_on   is 'personal';
comment on column capacity_finding.review_on  is 'personal';
comment on column capacity_finding.found_by   is 'personal: subject of a member of staff';
comment on column capacity_finding.found_by_name         is 'personal: name of a member of staff';
comment on column capacity_finding.found_by_organisation is 'internal';
comment on column capacity_finding.kept_at    is 'internal';
