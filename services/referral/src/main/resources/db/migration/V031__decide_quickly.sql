-- On what ground the caller comes to a referral, as V007 has it, at less cost: whether something was offered to the caller is
-- looked up only for whoever neither hosts nor referred, and to assign is cheaper than to `perform`, which runs a query.
-- docs/adr/0025-row-level-security-is-the-second-fence.md
create or replace function ground_of_caller(the_referral uuid) returns text
    language plpgsql stable as $$
declare
    ground text := decided(the_referral);
    caller uuid;
    organisation uuid;
    works_for text;
    said text;
    found_one record;
    is_open boolean;
begin
    if ground is not null then
        return ground;
    end if;
    caller := caller_subject();
    if caller is null then
        return null;
    end if;
    organisation := caller_organisation();
    works_for := current_setting('whatmatters.works_for', true);
    said := set_config('whatmatters.works_for', 'SERVICE', true);
    select r.person_id, r.host_id, r.referrer_id, r.awaits_identity
      into found_one
      from referral r
     where r.id = the_referral;
    if organisation is not null then
        ground := case when found_one.host_id = organisation then 'HOST'
                       when found_one.referrer_id = organisation then 'REFERRER' end;
        if ground is null and exists (
                select from offer o where o.referral_id = the_referral and o.provider_id = organisation) then
            ground := 'PROVIDER';
        end if;
    end if;
    said := set_config('whatmatters.works_for', works_for, true);
    is_open := not found_one.awaits_identity and not is_closed_to(found_one.person_id, caller);
    if organisation is null then
        ground := case
            when found_one.person_id in (select people_with_account(caller)) then 'SELF'
            when is_open and found_one.person_id in (select people_helped_by(caller, 'SEE_REFERRALS', now(), true))
            then 'PROXY' end;
    elsif not is_open then
        ground := null;
    end if;
    return decide(the_referral, ground);
end $$;
