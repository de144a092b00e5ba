-- The second fence: what access.Basis says in every query, said once more where a query that forgot it would show too much.
-- docs/adr/0025-row-level-security-is-the-second-fence.md

-- On what ground the caller comes to a referral; null where on none. It looks as the service: the policies of referral and
-- offer both rest on it, and could not ask each other.
create function ground_of_caller(the_referral uuid) returns text
    language plpgsql stable as $$
declare
    works_for text := current_setting('whatmatters.works_for', true);
    organisation uuid := caller_organisation();
    caller uuid := caller_subject();
    ground text := decided(the_referral);
    person uuid;
    is_open boolean;
begin
    if ground is not null or caller is null then
        return ground;
    end if;
    perform set_config('whatmatters.works_for', 'SERVICE', true);
    select r.person_id, not r.awaits_identity,
           case when organisation is null then null
                when r.host_id = organisation then 'HOST'
                when r.referrer_id = organisation then 'REFERRER'
                when exists (select from offer o where o.referral_id = r.id and o.provider_id = organisation)
                then 'PROVIDER' end
      into person, is_open, ground
      from referral r
     where r.id = the_referral;
    perform set_config('whatmatters.works_for', works_for, true);
    is_open := is_open and not is_closed_to(person, caller);
    if organisation is null then
        ground := case
            when person in (select people_with_account(caller)) then 'SELF'
            when is_open and person in (select people_helped_by(caller, 'SEE_REFERRALS', now(), true)) then 'PROXY' end;
    elsif not is_open then
        ground := null;
    end if;
    return decide(the_referral, ground);
end $$;

create policy fence on referral using (
    works_for_the_service() or ground_of_caller(id) is not null);

-- Whoever has said yes to somebody is told their first name, which stands there too.
create policy fence on referral_answers using (
    works_for_the_service()
    or ground_of_caller(referral_id) in ('HOST', 'REFERRER', 'SELF', 'PROXY')
    or (ground_of_caller(referral_id) = 'PROVIDER'
        and exists (select from offer o
                     where o.referral_id = referral_answers.referral_id
                       and o.provider_id = caller_organisation() and o.state = 'ACCEPTED')));

create policy fence on contact using (
    works_for_the_service() or ground_of_caller(referral_id) in ('HOST', 'SELF', 'PROXY'));

create policy fence on appointment using (
    works_for_the_service() or ground_of_caller(referral_id) in ('HOST', 'SELF', 'PROXY'));

-- A provider sees what was put to it, not what was put to others.
create policy fence on offer using (
    works_for_the_service()
    or ground_of_caller(referral_id) in ('HOST', 'SELF', 'PROXY')
    or (provider_id = caller_organisation() and ground_of_caller(referral_id) is not null));

-- The owner too. Flyway says for whom it works (platform.yaml).
alter table referral         enable row level security, force row level security;
alter table referral_answers enable row level security, force row level security;
alter table contact          enable row level security, force row level security;
alter table appointment      enable row level security, force row level security;
alter table offer            enable row level security, force row level security;
