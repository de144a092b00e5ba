-- Family, friends and neighbours ask for somebody they know, as people ask for themselves: nobody with an account.
alter table referral
    drop constraint who_comes_by_themselves_has_no_referrer,
    add constraint whoever_has_no_account_is_no_referrer check (
        (agency_type in ('SELF', 'ON_BEHALF')) = (referrer_id is null)
        and (referrer_id is null) = (referrer_worker is null)
    );
